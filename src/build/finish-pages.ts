import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Cache } from '../cache/cache.ts';
import { PackedCache } from '../cache/packed-cache.ts';
import { iconFiles } from '../lib/generated-addresses.ts';
import { buildIndex } from '../search/indexing/build-index.ts';
import { takeMarkedPages } from '../search/indexing/strip-marks.ts';
import { filesBelow } from '../site/files-below.ts';
import type { OnPaper } from './on-paper.ts';
import { searchable, searchInput } from './searchable.ts';
import type { SiteState } from './site-state.ts';
import type { MarkdownAlternates } from './markdown-alternates.ts';

/** What other threads make of the site in one language; nothing where there are none. */
export interface Beside {
	onPaper?: OnPaper | undefined;
	alternates?: MarkdownAlternates | undefined;
}

/**
 * What happens after Astro has written the pages in one language: public files, made files, guides as Markdown, search
 * index.
 * @param beside what other threads make meanwhile
 * @param pagesStand is told when the pages are as readers get them
 */
export async function finishPages(
	out: string,
	state: Pick<SiteState, 'loaded' | 'data' | 'made' | 'places' | 'note'>,
	beside: Beside,
	pagesStand: () => void,
): Promise<void> {
	const { loaded, data, made, places } = state;
	const index = new Cache(join(places.cacheDir, 'index'));
	const known = new PackedCache(join(places.cacheDir, 'indexed-pages'));
	beside.onPaper?.pagesStand(out);
	for (const folder of loaded.site.publicDirs.toReversed()) {
		for (const { path, absolute } of filesBelow(folder)) {
			mkdirSync(dirname(join(out, path)), { recursive: true });
			copyFileSync(absolute, join(out, path));
		}
	}
	// Our own mark is not for a firm whose icon is of another kind.
	if (!data.site.svgIcon) rmSync(join(out, iconFiles.drawing), { force: true });
	for (const { path, data } of made) {
		mkdirSync(dirname(join(out, path)), { recursive: true });
		writeFileSync(join(out, path), data);
	}
	const pages = takeMarkedPages(out);
	pagesStand();
	await buildIndex(out, pages, searchable(loaded), searchInput(loaded), index, known);
	await beside.alternates?.finish(out);
	index.prune();
	known.save();
	if (state.note !== undefined) console.log(state.note);
}
