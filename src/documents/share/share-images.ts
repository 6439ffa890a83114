import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { shareImageAddress, shareImageSize } from '../../lib/share-image.ts';
import type { PaperFonts } from '../../lib/fonts/paper-fonts.ts';
import { directionOf } from '../../lib/direction.ts';
import { indexedPng } from './indexed-png.ts';
import { Typesetter, typstLanguage } from '../typst/typesetter.ts';

/** What all pictures of a site in one language have in common. */
export interface Look {
	name: string;
	/** For light backgrounds, as PNG, SVG or WebP. */
	logo: { bytes: Buffer; holdsName: boolean } | undefined;
	/** Stands small at the foot: the address of the site. */
	foot: string;
	colours: Record<'paper' | 'ink' | 'soft' | 'line' | 'accent' | 'fill', string>;
	lang: string;
	dir: 'ltr' | 'rtl';
	fonts: PaperFonts;
}

/** A page that is shared with a picture. */
export interface SharedPage extends Omit<Titled, 'size'> {
	/** From the top of the site: `/guides/star-stories/`. */
	path: string;
}

/** A share image. */
export interface ShareImage {
	/** Below the path of the site. */
	path: string;
	data: Buffer;
}

/** A picture of a title. */
export interface Titled {
	title: string;
	/** A line above it, such as the section it belongs to. */
	kicker: string | undefined;
	/** Language of the title, where it is not the site's. */
	lang: string | undefined;
	/** In pixels; at least 400 high. */
	size: { width: number; height: number };
}

/** Draws a title in the brand, as PNG. The same input gives the same bytes. */
export type Draw = (picture: Titled) => Promise<Buffer>;

/**
 * Makes the function that draws the pictures of a site in one language.
 * @param keep gives back what was kept under this key before, or makes and keeps it
 */
export async function drawIn(
	{ fonts, logo, lang, ...look }: Look,
	keep: (key: string, make: () => Promise<Buffer>) => Promise<Buffer>,
): Promise<Draw> {
	const logoFile = logo && (await sharp(logo.bytes, { density: 192 }).resize(logoBox).png().toBuffer());
	const pictures = new Map(logoFile ? [[logoName, logoFile]] : []);
	const same = createHash('sha256');
	const typesetter = new Typesetter(fonts);
	for (const part of [recipe, typesetter.recipe, ...pictures.values()]) same.update(part);
	const digest = same.digest('hex');
	return ({ title, kicker, lang: own = lang, size }) => {
		const data = {
			...look,
			size,
			language: typstLanguage(lang),
			titleLanguage: { ...typstLanguage(own), dir: directionOf(own) },
			title,
			kicker,
			logo: logo && { file: logoName, holdsName: logo.holdsName },
			fonts: { body: fonts.body, heading: fonts.heading },
		};
		return keep(digest + JSON.stringify(data), () =>
			toPng(typesetter.svg({ template: 'share.typ', data, pictures }), size),
		);
	};
}

/** Draws the pictures that are shown when somebody shares a page. */
export function makeShareImages(pages: readonly SharedPage[], draw: Draw): Promise<ShareImage[]> {
	return Promise.all(
		pages.map(async ({ path, title, kicker, lang }) => ({
			path: shareImageAddress(path).slice(1),
			data: await draw({ title, kicker, lang, size: shareImageSize }),
		})),
	);
}

/** Flat colours and soft edges of letters need few colours. */
async function toPng(svg: string, { width, height }: Titled['size']): Promise<Buffer> {
	const drawn = sharp(Buffer.from(svg)).resize(width, height, { fit: 'fill' });
	const { data, info } = await drawn.clone().ensureAlpha().raw().toBuffer({ resolveWithObject: true });
	return indexedPng({ ...info, data }) ?? drawn.png({ palette: true, colours: 64, dither: 0 }).toBuffer();
}

/** Names the way pictures are made of what the template draws. */
const recipe = 'sharp 0.35.5, share 3';

const logoName = 'logo.png';

/** In pixels; the template shows it half as large. */
const logoBox = { height: 128, width: 840, fit: 'inside' as const };
