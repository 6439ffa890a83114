// A site of 3,000 more guides: what the search costs there, and whether it still finds those of the handbook.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve } from '../../src/hosting/serve.ts';
import { searchInput } from '../../src/build/searchable.ts';
import { guideAddress } from '../../src/library/links.ts';
import { toldWords } from '../../src/library/search-synonyms.ts';
import { indexPages } from '../../src/search/indexing/index-pages.ts';
import type { SearchPage } from '../../src/search/indexing/search-input.ts';
import { indexedIn, type Indexed } from '../support/indexed.ts';
import { siteNamed } from '../support/page.ts';
import { linkFolder, workshop, type BuiltSite } from '../support/sites.ts';
import { ask, askInBrowser } from './ask.ts';
import { escaped, madeUpGuides, markedPage } from './corpus.ts';
import { ownQueries, readQueries } from './queries.ts';
import { report, score } from './score.ts';
import { weighFirstQuery } from './weight.ts';
import { loadSite } from '../support/load.ts';

const gates = { firstQuery: 250_000, loss: 0.03 };

const handbook = siteNamed('callback');
/** Every third one: each is asked twice. */
const queries = readQueries(ownQueries).filter((_query, at) => at % 3 === 0);
const words = queries.map(({ query }) => query);

const { site, library, ...loaded } = loadSite('callback')[0];

/** A page of the handbook as it was indexed: what its layout marks is not in the built page any more. */
function indexedPage({ url, content, meta: { title = '' }, anchors }: Indexed): SearchPage {
	const guide = library.guides.find(({ id }) => guideAddress(id) === url);
	const meta = guide ? Object.fromEntries(toldWords(guide, library.searchLanguage)) : {};
	const filters: Record<string, string> = guide
		? {
				section: guide.section,
				...(guide.stage !== undefined && { stage: guide.stage }),
				kind: 'guide',
				lang: guide.lang,
			}
		: { kind: 'page' };
	const text = content.split(' ');
	const headings = anchors.filter(({ element }) => /^h[2-6]$/.test(element));
	const starts = [title.split(' ').length, ...headings.map(({ location }) => location)];
	const parts = starts.map((from, at) => {
		const heading = headings[at - 1];
		const length = heading?.text?.split(' ').length ?? 0;
		const rest = `<p>${escaped(text.slice(from + length, starts[at + 1]).join(' '))}</p>`;
		return heading ? `<h2 id="${heading.id}">${escaped(heading.text ?? '')}</h2>${rest}` : rest;
	});
	return { address: url, html: markedPage({ title, body: parts.join(''), meta, filters }) };
}

describe('a site of 3,000 more guides', () => {
	let large: Pick<BuiltSite, 'address' | 'base' | 'dist'>;
	let server: Server | undefined;

	beforeAll(async () => {
		const input = searchInput({ ...loaded, site, library });
		const records = new Set(input.records.map(({ address }) => address));
		const own = indexedIn(handbook.dist).filter(({ url }) => !records.has(url));
		const pages = [...own.map(indexedPage), ...madeUpGuides(3000)];
		const dist = join(workshop, 'large');
		rmSync(dist, { recursive: true, force: true });
		linkFolder(handbook.dist, dist);
		rmSync(join(dist, 'pagefind'), { recursive: true });
		for (const { path, content } of await indexPages({ ...input, pages })) {
			const file = join(dist, 'pagefind', path);
			mkdirSync(dirname(file), { recursive: true });
			writeFileSync(file, content);
		}
		const served = await serve(dist, '/', 0);
		server = served.server;
		large = { address: served.address, base: '/', dist };
	}, 120_000);

	afterAll(() => void server?.close());

	test(`costs at most ${gates.firstQuery} bytes for the first query`, async () => {
		const bytes = await weighFirstQuery(large, 'salary negotiation');
		console.log(`First query with 3,000 more guides: ${bytes} bytes`);
		expect(bytes).toBeLessThanOrEqual(gates.firstQuery);
	});

	test(`finds the handbook's own guides as before, within ${gates.loss * 100} of a hundred queries`, async () => {
		const before = score(queries, await ask(handbook, words));
		const answers = await ask(large, words);
		console.log(report('Relevance with 3,000 more guides', queries, answers));
		expect(score(queries, answers).three).toBeGreaterThanOrEqual(before.three - gates.loss);
		expect(await askInBrowser(large, words.slice(0, 10))).toEqual(answers.slice(0, 10));
	});
});
