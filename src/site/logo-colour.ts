import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { toLch } from '../lib/colour.ts';
import { checkAccent } from './usable-colours.ts';

/**
 * Finds the colour a logo is known by: the strongest hue that covers enough of it. White, black and grey say nothing.
 * @param file SVG, PNG or WebP
 * @returns `#rrggbb` that can be used as accent; nothing for a logo without colour, or whose colour cannot be read on paper
 * @throws Error when the file is not a picture
 */
export async function colourOfLogo(file: string): Promise<string | undefined> {
	const { data, info } = await sharp(readFileSync(file))
		.resize(SIZE, SIZE, { fit: 'inside', kernel: 'nearest' })
		.toColourspace('srgb')
		.ensureAlpha()
		.raw()
		.toBuffer({ resolveWithObject: true });
	const families = new Map<number, Family>();
	for (let at = 0; at < data.length; at += info.channels) {
		const [r = 0, g = 0, b = 0, alpha = 0] = data.subarray(at, at + 4);
		if (alpha < OPAQUE) continue;
		const hex = `#${[r, g, b].map((value) => value.toString(16).padStart(2, '0')).join('')}`;
		const { l, c, h } = toLch(hex);
		if (c < GREY || l > WHITE || l < BLACK) continue;
		const key = Math.floor(h / HUE_STEP);
		const family = families.get(key) ?? { weight: 0, colours: new Map<string, number>() };
		// A small strong mark counts for more than a large pale wash.
		family.weight += Math.min(c, STRONG);
		family.colours.set(hex, (family.colours.get(hex) ?? 0) + 1);
		families.set(key, family);
	}
	const strongest = [...families.values()].sort((a, b) => b.weight - a.weight)[0];
	const most = strongest && [...strongest.colours].sort((a, b) => b[1] - a[1])[0]?.[0];
	if (most === undefined) return undefined;
	const check = checkAccent(most);
	return check.ok ? most : check.nearest || undefined;
}

interface Family {
	/** Sum over its pixels: more where they are strong. */
	weight: number;
	/** How many pixels there are of each colour. */
	colours: Map<string, number>;
}

/** Longer side in pixels at which a logo is looked at. */
const SIZE = 96;
/** Alpha, of 255, from which a pixel counts. */
const OPAQUE = 200;
/** Chroma below which a colour looks grey. */
const GREY = 0.04;
/** Chroma from which a colour is as strong as any. */
const STRONG = 0.1;
const WHITE = 0.97;
const BLACK = 0.12;
/** Degrees of hue that count as one colour. */
const HUE_STEP = 20;
