import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { sha256 } from '../cache/sha256.ts';
import { drawCharacter } from '../lib/fonts/draw-character.ts';
import type { FontRequest } from './fonts/font-source.ts';
import type { SiteFonts } from './fonts/fonts.ts';
import { madeFace } from './fonts/made-face.ts';
import type { Colours } from './colours.ts';
import type { Site } from './site.ts';

/** The picture that all icons of a site are made of. */
export interface IconSource {
	/** Whether it can be the icon of a tab as it is. */
	isSvg: boolean;
	bytes: Buffer;
}

/**
 * Finds the icon of a site: the one the brand names, else `favicon.svg` in its public folder, else the first letter
 * of the firm's name on its colour.
 * @param colours of a button: its colour, and that of words on it
 * @param made where a drawn letter is kept
 */
export async function iconSource(
	{ brand, isOurs, publicDirs }: Pick<Site, 'brand' | 'isOurs' | 'publicDirs'>,
	{ heading }: Pick<SiteFonts, 'heading'>,
	{ fill, onFill }: Pick<Colours, 'fill' | 'onFill'>,
	made: MadeFaces,
): Promise<IconSource> {
	const folders = isOurs || brand.icon !== undefined ? publicDirs : publicDirs.slice(0, 1);
	const named = folders
		.map((folder) => join(folder, brand.icon ?? 'favicon.svg'))
		.find((file) => existsSync(file));
	if (named !== undefined) {
		return { isSvg: extname(named).toLowerCase() === '.svg', bytes: readFileSync(named) };
	}
	const svg = [
		'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">',
		`<rect width="32" height="32" rx="7" fill="${fill}"/>`,
		`<g fill="${onFill}">${await mark(brand, heading, made)}</g>`,
		'</svg>',
	].join('');
	return { isSvg: true, bytes: Buffer.from(svg) };
}

/** The first letter of the name in the face of the headings; a disc where that face lacks it. */
async function mark(
	{ name, locales }: Site['brand'],
	heading: SiteFonts['heading'],
	made: MadeFaces,
): Promise<string> {
	const letter = String.fromCodePoint(
		name.trim().toLocaleUpperCase(locales).normalize('NFC').codePointAt(0) ?? 0,
	);
	const outline = await outlineOf(letter, heading, made);
	if (!outline) return '<circle cx="16" cy="16" r="7"/>';
	const { path, left, top, width, height } = outline;
	const scale = 18 / Math.max(width, height);
	const [x, y] = [16 - (left + width / 2) * scale, 16 - (top + height / 2) * scale];
	const place = `translate(${round(x)} ${round(y)}) scale(${Number(scale.toPrecision(5))})`;
	return `<path transform="${place}" d="${path}"/>`;
}

/** A letter as the heaviest of a face draws it; nothing where it has none. */
export async function outlineOf(
	letter: string,
	{ files, weights }: Pick<SiteFonts['heading'], 'files' | 'weights'>,
	made: MadeFaces,
): Promise<Awaited<ReturnType<typeof drawCharacter>>> {
	const [lightest, heaviest] = weights;
	const axes = lightest === heaviest ? {} : { wght: heaviest };
	for (const { fileName, data } of files) {
		// The name of a face changes with what is in it.
		const name = `letter-${sha256(JSON.stringify([fileName, letter, axes])).slice(0, 16)}`;
		const outline = await madeFace(made, name, () => drawCharacter(data, letter, axes));
		if (outline && outline.width > 0) return outline;
	}
	return undefined;
}

/** Where faces are kept, and brought by the package. */
type MadeFaces = Pick<FontRequest, 'root' | 'cacheDir'>;

function round(value: number): number {
	return Number(value.toFixed(2));
}
