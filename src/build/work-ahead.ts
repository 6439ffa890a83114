import { join } from 'node:path';
import type { FontRequest } from '../site/fonts/font-source.ts';
import { iconSource } from '../site/icon.ts';
import { derivePalette } from '../site/palette.ts';
import { makeFonts } from '../site/fonts/fonts.ts';
import { makePaperFonts } from '../site/fonts/paper-fonts.ts';
import { readSite, type Site } from '../site/site.ts';
import { compileBackwards } from './compile-bodies.ts';
import { CompiledTexts } from './compiled-texts.ts';
import { fontRequest } from './font-request.ts';
import { iconsOf } from './pictures.ts';
import { readTexts } from './read-texts.ts';
import type { Places } from './site-state.ts';

/** Which site, and where what is made of it is kept. */
export interface Ahead extends Pick<Places, 'root' | 'folder'> {
	/** Folder for all that is kept of the site. */
	cache: string;
	/** Folder of its compiled texts. */
	texts: string;
}

/**
 * Makes the faces and icons of a site in its main language, then compiles its texts from the last one backwards, until it meets the
 * thread that started with the first.
 */
export async function workAhead({ root, folder, cache, texts: compiled }: Ahead): Promise<void> {
	const { checkable: site } = readSite(root, folder);
	const [{ folder: code }] = site.locales;
	const request = fontRequest(site, { root, folder, cacheDir: join(cache, code) });
	const { handbook, shareImages } = site.brand;
	const isOnPaper = handbook.files.length > 0 || shareImages;
	// What is wrong with a face or an icon is told by the thread that reads the whole site.
	const shown = makeFaces(site, request).catch(() => undefined);
	const printed = isOnPaper && makePaperFonts(request).catch(() => undefined);
	// Meanwhile, icons are drawn.
	const texts = readTexts(site, folder, 'held back');
	await compileBackwards(site, texts, { root, folder, compiled: new CompiledTexts(compiled) });
	await Promise.all([shown, printed]);
}

/** Makes what a site shows itself by: its faces, and its icons, which may be a letter of them. */
async function makeFaces(site: Site, request: FontRequest): Promise<void> {
	const { cacheDir } = request;
	const fonts = await makeFonts(request);
	const { light } = derivePalette(site.brand);
	const icon = await iconSource(site, fonts, light, request);
	await iconsOf(site, icon, { paper: light.paper, cacheDir });
}
