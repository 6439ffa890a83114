import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { kept } from '../cache/kept.ts';
import { sha256 } from '../cache/sha256.ts';
import { drawIn, type Draw } from '../export/share/draw.ts';
import { makeShareImages, type ShareImage } from '../export/share/share-images.ts';
import { sharedPages } from '../export/share/shared-pages.ts';
import type { PaperFonts } from '../lib/paper-fonts.ts';
import { logoFile } from '../site/logo.ts';
import { derivePalette } from '../site/palette.ts';
import type { SiteState } from './site-state.ts';

/** Makes the function that draws titles in the brand; what was drawn is kept for the next build. */
export function drawInBrand(
	{ loaded: { site }, places }: Pick<SiteState, 'loaded' | 'places'>,
	fonts: PaperFonts,
): Promise<Draw> {
	const { brand, lang, dir } = site;
	const look = {
		name: brand.name,
		logo: logoFile(site),
		foot: brand.address.replace(/^https?:\/\//, '').replace(/\/$/, ''),
		colours: derivePalette(brand.accent).light,
		lang,
		dir,
		fonts,
	};
	return drawIn(look, (key, make) =>
		kept(join(places.cacheDir, 'share', `${sha256(key).slice(0, 20)}.png`), make),
	);
}

/**
 * Draws the share images of the pages that stand in a folder, in the brand. A file of the same name in the firm's
 * public folder stands in place of one.
 */
export async function shareImages(
	out: string,
	{ brand, lang, publicDirs }: SiteState['loaded']['site'],
	draw: Draw,
): Promise<ShareImage[]> {
	const [first = '', ...rest] = brand.tagline;
	const home = first.toLocaleUpperCase(lang) + rest.join('');
	const images = await makeShareImages(sharedPages(out, home), draw);
	return images.filter(({ path }) => !existsSync(join(publicDirs[0] ?? '', path)));
}
