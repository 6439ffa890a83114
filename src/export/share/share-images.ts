import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import type { PaperFonts } from '../../lib/paper-fonts.ts';
import { directionOf } from '../../lib/direction.ts';
import { shareImageAddress, shareImageSize } from '../../lib/share-image.ts';
import { Typesetter, typstLanguage } from '../typst/typesetter.ts';

/** A page that is shared with a picture. */
export interface SharedPage {
	/** From the top of the site: `/guides/star-stories/`. */
	path: string;
	title: string;
	/** What it belongs to, such as a section. */
	kicker: string | undefined;
	/** Language of the title, where it is not the site's. */
	lang: string | undefined;
}

/** What all share images of a site have in common. */
export interface ShareBrand {
	name: string;
	/** For light backgrounds, as PNG or SVG. */
	logo: { bytes: Buffer; holdsName: boolean } | undefined;
	/** Stands small at the foot: the address of the site. */
	foot: string;
	colours: Record<'paper' | 'ink' | 'soft' | 'line' | 'accent' | 'fill', string>;
	lang: string;
	dir: 'ltr' | 'rtl';
	fonts: PaperFonts;
}

/** A share image. */
export interface ShareImage {
	/** Below the path of the site. */
	path: string;
	data: Buffer;
}

/**
 * Draws the pictures that are shown when somebody shares a page. The same input gives the same bytes.
 * @param keep gives back what was kept under this key before, or makes and keeps it
 */
export async function makeShareImages(
	pages: readonly SharedPage[],
	brand: ShareBrand,
	keep: (key: string, make: () => Promise<Buffer>) => Promise<Buffer>,
): Promise<ShareImage[]> {
	const { fonts, logo, lang, ...look } = brand;
	const logoFile = logo && (await sharp(logo.bytes, { density: 192 }).resize(logoBox).png().toBuffer());
	const pictures = new Map(logoFile ? [[logoName, logoFile]] : []);
	const same = createHash('sha256');
	for (const part of [recipe, template, ...fonts.files, ...pictures.values()]) same.update(part);
	const digest = same.digest('hex');
	let typesetter: Typesetter | undefined;
	return Promise.all(
		pages.map(async ({ path, title, kicker, lang: own = lang }) => {
			const data = {
				...look,
				language: typstLanguage(lang),
				titleLanguage: { ...typstLanguage(own), dir: directionOf(own) },
				title,
				kicker,
				logo: logo && { file: logoName, holdsName: logo.holdsName },
				fonts: { body: fonts.body, heading: fonts.heading },
			};
			const image = await keep(digest + JSON.stringify(data), async () => {
				typesetter ??= new Typesetter(fonts);
				return toPng(typesetter.svg({ template: 'share.typ', data, pictures }));
			});
			return { path: shareImageAddress(path).slice(1), data: image };
		}),
	);
}

/** Flat colours and soft edges of letters need few colours. */
function toPng(svg: string): Promise<Buffer> {
	return sharp(Buffer.from(svg))
		.resize(shareImageSize.width, shareImageSize.height, { fit: 'fill' })
		.png({ palette: true, colours: 20, dither: 0, effort: 7 })
		.toBuffer();
}

const template = readFileSync(join(import.meta.dirname, '../typst/share.typ'));

/** Names the way pictures are made of what the template draws. */
const recipe = 'sharp 0.35.5, share 1';

const logoName = 'logo.png';

/** In pixels; the template shows it half as large. */
const logoBox = { height: 128, width: 840, fit: 'inside' as const };
