import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Cache } from '../cache/cache.ts';
import { iconFiles } from '../lib/made-addresses.ts';
import { buildIndex } from '../search/build-index.ts';
import { stripMarks } from '../search/strip-marks.ts';
import { filesBelow } from '../site/files-below.ts';
import { makePaperFonts } from '../site/paper-fonts.ts';
import { fontRequest } from './font-request.ts';
import { searchable, searchInput } from './searchable.ts';
import { drawInBrand, shareImages } from './share-images.ts';
import type { SiteState } from './site-state.ts';
import { writeTwins } from './twins.ts';
import { writeDocuments } from './write-documents.ts';

/**
 * What happens after Astro has written the pages in one language: public files, made files, share images, guides as
 * Markdown, search index, documents.
 */
export async function finishPages(
	out: string,
	state: Pick<SiteState, 'loaded' | 'data' | 'made' | 'places' | 'note' | 'bodies' | 'treeOf'>,
): Promise<void> {
	const { loaded, data, made, places } = state;
	const cache = (name: string) => new Cache(join(places.cacheDir, name));
	const [markdown, index, documents] = [cache('markdown'), cache('index'), cache('documents')];
	await writeTwins(out, state, markdown);
	for (const folder of loaded.site.publicDirs.toReversed()) {
		for (const { path, absolute } of filesBelow(folder)) {
			mkdirSync(dirname(join(out, path)), { recursive: true });
			copyFileSync(absolute, join(out, path));
		}
	}
	// Our own mark is not for a firm whose icon is of another kind.
	if (!data.site.svgIcon) rmSync(join(out, iconFiles.drawing), { force: true });
	const fonts = await makePaperFonts(fontRequest(loaded.site, places));
	const draw = await drawInBrand(state, fonts);
	for (const { path, data } of [
		...made,
		...(loaded.site.brand.shareImages ? await shareImages(out, loaded.site, draw) : []),
	]) {
		mkdirSync(dirname(join(out, path)), { recursive: true });
		writeFileSync(join(out, path), data);
	}
	await buildIndex(out, searchable(loaded), searchInput(loaded), index);
	stripMarks(out);
	await writeDocuments(out, state, { draw, fonts, documents });
	for (const used of [markdown, index, documents]) used.prune();
	if (state.note !== undefined) console.log(state.note);
}
