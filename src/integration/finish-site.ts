import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compressFiles } from '../deploy/compress.ts';
import { styleHashOf } from '../deploy/headers.ts';
import { writeHostFiles } from '../deploy/host-files.ts';
import type { MovedWords } from '../deploy/moved-page.ts';
import type { Hosted } from '../deploy/rules.ts';
import type { Loaded } from './load.ts';
import type { SiteState } from './site-state.ts';

/**
 * What happens once the pages in every language stand in one folder: files for hosts, compression.
 * @param built the site in each of its languages, the main one first
 */
export async function finishSite(out: string, built: readonly [Built, ...Built[]]): Promise<void> {
	const hashes = built.map(({ loaded: { site } }) =>
		styleHashOf(readFileSync(join(out, site.base.slice(site.top.length), 'index.html'), 'utf8')),
	);
	const [main, ...others] = built;
	writeHostFiles(out, hosted(main, others), hashes, [movedWords(main), ...others.map(movedWords)]);
	await compressFiles(out);
	tellHeldBack(built.map(({ loaded }) => loaded));
}

/** The site in one language, with its pages. */
type Built = Pick<SiteState, 'loaded' | 'data'>;

function movedWords({ loaded: { site } }: Built): MovedWords {
	const { lang, dir, t } = site;
	return { base: decodeURI(site.base), lang, dir, title: t('moved.title'), link: t('moved.link') };
}

/** The site as a host sees it: every address with the path of the site before it. */
function hosted({ loaded: { site, redirects }, data }: Built, others: readonly Built[]): Hosted {
	const top = decodeURI(site.top);
	return {
		origin: site.origin,
		base: top,
		others: others.map(({ loaded }) => decodeURI(loaded.site.base)),
		counter: data.site.analytics?.origin,
		redirects: redirects.map(({ path, below, to }) => ({
			path: top.slice(0, -1) + path,
			below,
			to: to.startsWith('/') ? site.top.slice(0, -1) + to : to,
		})),
	};
}

function tellHeldBack(all: readonly Loaded[]): void {
	const named = all.flatMap(({ heldBack: { guides, pages } }) => [
		...[...guides].map((id) => `guide ${id}`),
		...[...pages].map((id) => `page ${id}`),
	]);
	if (named.length > 0)
		console.log(`Left out until somebody reviews them: ${[...new Set(named)].sort().join(', ')}.`);
}
