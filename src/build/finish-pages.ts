import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Cache } from '../cache/cache.ts';
import { PackedCache } from '../cache/packed-cache.ts';
import { iconFiles } from '../lib/generated-addresses.ts';
import { buildIndex } from '../search/indexing/build-index.ts';
import { stripMarks } from '../search/indexing/strip-marks.ts';
import { filesBelow } from '../site/files-below.ts';
import type { OnPaper } from './on-paper.ts';
import { searchable, searchInput } from './searchable.ts';
import type { SiteState } from './site-state.ts';
import { writeMarkdownAlternates } from './markdown-alternates.ts';

/**
 * What happens after Astro has written the pages in one language: public files, made files, guides as Markdown, search
 * index.
 * @param onPaper documents and share images, which are on their way
 */
export async function finishPages(
	out: string,
	state: Pick<SiteState, 'loaded' | 'data' | 'made' | 'places' | 'note' | 'bodies' | 'treeOf'>,
	onPaper: OnPaper | undefined,
): Promise<void> {
	const { loaded, data, made, places } = state;
	const cache = (name: string) => new Cache(join(places.cacheDir, name));
	const packed = (name: string) => new PackedCache(join(places.cacheDir, name));
	const index = cache('index');
	const [markdown, pages] = [packed('markdown'), packed('indexed-pages')];
	onPaper?.pagesStand(out);
	await writeMarkdownAlternates(out, state, markdown);
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
	await buildIndex(out, searchable(loaded), searchInput(loaded), index, pages);
	stripMarks(out);
	index.prune();
	for (const used of [markdown, pages]) used.save();
	if (state.note !== undefined) console.log(state.note);
}
