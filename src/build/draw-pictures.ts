import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Cache } from '../cache/cache.ts';
import { withFolder } from '../cache/with-folder.ts';
import {
	drawIn,
	makeShareImages,
	type Draw,
	type Look,
	type SharedPage,
} from '../documents/share/share-images.ts';
import type { PaperFonts } from '../lib/fonts/paper-fonts.ts';

/** The look of the pictures of a site in one language, and where drawn ones are kept. */
export interface Drawing {
	look: Look;
	/** Folder of the cache. */
	cache: string;
}

/** Draws share images and writes them below a folder. Runs in any thread. @returns what was used of the cache */
export async function drawPictures({
	pages,
	out,
	...drawing
}: Drawing & { pages: readonly SharedPage[]; out: string }): Promise<string[]> {
	const cache = new Cache(drawing.cache);
	const draw = await drawWith(drawing, cache);
	for (const { path, data } of await makeShareImages(pages, draw)) {
		writeFileSync(withFolder(join(out, path)), data);
	}
	return cache.used;
}

/** Makes the function that draws titles in the brand; what was drawn is kept for the next build. */
export function drawWith({ look }: Drawing, cache: Cache): Promise<Draw> {
	return drawIn({ ...look, fonts: inThread(look.fonts) }, (key, make) => cache.kept('png', key, make));
}

/** Buffers arrive in another thread as plain bytes. */
export function inThread(fonts: PaperFonts): PaperFonts {
	const asBuffer = ({ buffer, byteOffset, byteLength }: Uint8Array) =>
		Buffer.from(buffer, byteOffset, byteLength);
	return { ...fonts, files: fonts.files.map(asBuffer) };
}
