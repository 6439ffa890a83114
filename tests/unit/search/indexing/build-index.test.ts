import { mkdtempSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { DiagnosticError } from '../../../../src/lib/diagnostic.ts';
import { buildIndex, writeIndex } from '../../../../src/search/indexing/build-index.ts';
import { Indexer } from '../../../../src/search/indexing/indexer.ts';
import type { SearchRecord } from '../../../../src/search/indexing/search-input.ts';
import { indexedIn } from '../../../support/indexed.ts';
import { searchInput } from '../../../support/search-index.ts';
import { filesIn } from '../../../support/sites.ts';

type Pages = Record<string, string>;

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

function emptyFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), 'callback-index-'));
	folders.push(folder);
	return folder;
}

/** Keeps indexes, and counts those that it had to make. */
function keeper() {
	const kept = new Map<string, Buffer>();
	const cache = {
		made: 0,
		kept: async (_ending: string, key: string | Buffer, make: () => Promise<Uint8Array>) => {
			const data = kept.get(String(key)) ?? Buffer.from(await make());
			if (!kept.has(String(key))) cache.made += 1;
			kept.set(String(key), data);
			return data;
		},
	};
	return cache;
}

/** Indexes pages and writes the index. @returns the folder of the site */
async function indexed(
	pages: Pages,
	expected: readonly string[] = [],
	{ records = [] as SearchRecord[], cache = keeper(), out = emptyFolder() } = {},
): Promise<string> {
	const indexer = new Indexer(searchInput({ records, order: expected }));
	try {
		for (const [address, body] of Object.entries(pages))
			indexer.add({ address, html: `<!doctype html><html lang="en"><body>${body}</body></html>` });
		writeIndex(out, await buildIndex(indexer, cache), expected);
	} finally {
		await indexer.stop();
	}
	return out;
}

const guide = (title: string, text = 'Text.') =>
	`<nav>menu</nav><main data-pagefind-body><h1>${title}</h1><p>${text}</p></main>`;
const pages = { '/guides/pay/': guide('Pay'), '/guides/dress/': guide('Dress') };

describe('the index of a site', () => {
	test('holds its pages', async () => {
		const out = await indexed(pages, ['/guides/pay/', '/guides/dress/']);
		const addresses = indexedIn(out).map(({ url }) => url);
		expect(addresses.sort()).toEqual(['/guides/dress/', '/guides/pay/']);
	});

	test('brings the search and its data, and nothing of interfaces that are not ours', async () => {
		const out = await indexed(pages);
		const names = [...filesIn(join(out, 'pagefind')).keys()].filter((path) => !path.includes('/'));
		expect(names).toEqual(['pagefind.wasm', 'words.json']);
	});

	test('holds records beside the pages', async () => {
		const record = { address: '/questions/fit/#q1', title: 'Why us?', text: 'A reason.' };
		const out = await indexed(pages, [], {
			records: [{ ...record, words: '', kind: 'questions', lang: 'en' }],
		});
		expect(indexedIn(out).find(({ url }) => url === record.address)).toMatchObject({
			content: 'Why us? A reason.',
			// The words told about a page are in the index; nobody reads them.
			meta: { title: 'Why us?' },
		});
	});

	test('replaces one that was there', async () => {
		const out = emptyFolder();
		mkdirSync(join(out, 'pagefind/fragment'), { recursive: true });
		writeFileSync(join(out, 'pagefind/fragment/old.pf_fragment'), 'old');
		await indexed(pages, [], { out });
		expect(filesIn(join(out, 'pagefind')).has('fragment/old.pf_fragment')).toBe(false);
	});

	test('can be made for two sites at once', async () => {
		const sites = await Promise.all([indexed(pages), indexed({ '/a/': guide('A') })]);
		expect(sites.map((out) => indexedIn(out).length)).toEqual([2, 1]);
	});

	test('is made again where a text has changed, and not where only what stands around it has', async () => {
		const cache = keeper();
		const [first] = [await indexed(pages, [], { cache })];
		const around = `<html lang="en"><head><style>body { margin: 0 }</style></head><body>`;
		const indexer = new Indexer(searchInput());
		for (const [address, body] of Object.entries(pages))
			indexer.add({ address, html: `${around}${body}</body></html>` });
		const files = await buildIndex(indexer, cache);
		await indexer.stop();
		expect(cache.made).toBe(1);
		expect(new Set(files.map(({ path }) => path))).toEqual(new Set(filesIn(join(first, 'pagefind')).keys()));
		await indexed({ ...pages, '/guides/dress/': guide('Dress', 'Another text.') }, [], { cache });
		expect(cache.made).toBe(2);
	});
});

describe('a page that the search must find', () => {
	test('stops the build when it is missing', async () => {
		const error: unknown = await indexed({ '/a/': guide('A') }, ['/a/', '/guides/pay/']).catch(
			(caught: unknown) => caught,
		);
		expect(error).toBeInstanceOf(DiagnosticError);
		expect((error as Error).message).toMatchInlineSnapshot(`
			"guides/pay/index.html [page-not-in-index]
			  The search does not find this page: it is missing from the index.
			  Its layout must mark the text with data-pagefind-body."
		`);
	});

	test('stops the build when there are no pages at all', async () => {
		await expect(indexed({}, ['/guides/pay/'])).rejects.toThrow('guides/pay/index.html');
	});
});

test('an index that is given up lets the next one be made', async () => {
	const indexer = new Indexer(searchInput());
	indexer.add({ address: '/a/', html: guide('A') });
	await indexer.stop();
	expect(indexedIn(await indexed(pages))).toHaveLength(2);
});

test('a page that cannot be made ready is told at the end', async () => {
	const indexer = new Indexer(searchInput({ order: ['/a/'] }), {
		prepare: () => Promise.reject(new Error('No room for this page.')),
	});
	indexer.add({ address: '/a/', html: guide('A') });
	await expect(indexer.finish()).rejects.toThrow('No room for this page.');
	await indexer.stop();
});
