import { placeOn, within } from './axes.ts';
import { renameFont, scaleFont } from './sfnt.ts';
import { subsetFont } from './subset-font.ts';
import { readFont } from './read-font.ts';

/** The faces of documents and share images: static fonts, each a family of its own. Plain data. */
export interface PaperFonts {
	/** Families of the text in the order in which they are asked for a letter. */
	body: string[];
	/** The same of headings. */
	heading: string[];
	/** TrueType or OpenType files. */
	files: Buffer[];
}

/** One file of a face, which draws part of the letters. */
export interface PaperFontSource {
	file: Buffer;
	/** What it is called in {@link PaperFonts}. */
	family: string;
	/** What PDF files call it, without the weight. */
	shownAs: string;
	/** Weights to make of it; those beyond its reach become its nearest. */
	weights: readonly number[];
	/** In CSS pixels; sets the optical size where the font has one. */
	size: number;
	/** The only characters that it is to draw. */
	only?: string;
	/** Characters that another face draws in its place. */
	without?: string;
	/** How large its letters become, as a part of 1. */
	scale?: number;
}

/**
 * Makes a static font of each weight.
 * @throws Error when the bytes are not a font
 */
export async function staticFonts({
	file,
	family,
	shownAs,
	weights,
	size,
	only,
	without = '',
	scale = 1,
}: PaperFontSource): Promise<Buffer[]> {
	const { axes, codePoints } = readFont(file);
	const { wght, ...others } = axes;
	const rest = placeOn(others, size);
	const made = new Set(wght ? weights.map((weight) => within(wght, weight)) : [undefined]);
	const own = codePoints.filter((point) => !without.includes(String.fromCodePoint(point)));
	const characters = only ?? String.fromCodePoint(...own);
	return Promise.all(
		[...made].map(async (weight) => {
			const place = weight === undefined ? rest : { ...rest, wght: weight };
			const font = await subsetFont(file, characters, { targetFormat: 'sfnt', variationAxes: place });
			const style = weight === undefined || weight === 400 ? 'Regular' : `W${weight}`;
			const name = shownAs.replace(/[^A-Za-z\d]/g, '').slice(0, 50) || 'Font';
			return renameFont(scaleFont(font, scale), { family, style, postScript: `${name}-${style}` });
		}),
	);
}
