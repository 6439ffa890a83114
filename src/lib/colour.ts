import { clampChroma, converter, differenceEuclidean, formatHex, type Oklch } from 'culori';

/** A colour in OKLCH, the space in which equal steps look equal. */
export interface Lch {
	/** Lightness from 0 (black) to 1 (white). */
	l: number;
	/** Chroma: 0 is grey, about 0.3 the strongest a screen shows. */
	c: number;
	/** Hue in degrees; 0 when the colour is grey. */
	h: number;
}

/**
 * Reads `#rgb` or `#rrggbb` in either case, the latter also without its `#`.
 *
 * @returns the colour as `#rrggbb` in lower case, or `undefined` for all other text, see-through colours included.
 */
export function readHex(text: string): string | undefined {
	const hex = text.toLowerCase().replace(/^(?=[0-9a-f]{6}$)/, '#');
	if (/^#[0-9a-f]{6}$/.test(hex)) return hex;
	return /^#[0-9a-f]{3}$/.test(hex) ? hex.replace(/[0-9a-f]/g, '$&$&') : undefined;
}

/**
 * Converts `#rgb` or `#rrggbb` to OKLCH.
 *
 * @throws RangeError when the text is not such a colour.
 */
export function toLch(hex: string): Lch {
	const colour = oklch(readHex(hex) ?? '');
	if (!colour) throw new RangeError(`"${hex}" is not a colour such as #00543f`);
	return { l: colour.l, c: colour.c, h: colour.h ?? 0 };
}

/**
 * Converts OKLCH to the `#rrggbb` a screen will show. A colour outside sRGB loses chroma until it fits, so
 * that hue and lightness stay what they were.
 */
export function toHex({ l, c, h }: Lch): string {
	const colour: Oklch = { mode: 'oklch', l, c, h };
	return formatHex(fits(colour) ? colour : clampChroma(colour, 'oklch'));
}

/** How different two `#rrggbb` colours look: OKLab distance, 0 for the same, 1 for black and white. */
export function distance(a: string, b: string): number {
	return oklabDistance(a, b);
}

/** Overshoot of a channel that is only arithmetic: far less than half an 8-bit step. */
const NOISE = 0.0005;

function fits(colour: Oklch): boolean {
	const { r, g, b } = rgb(colour);
	return Math.min(r, g, b) >= -NOISE && Math.max(r, g, b) <= 1 + NOISE;
}

const rgb = converter('rgb');
const oklch = converter('oklch');
const oklabDistance = differenceEuclidean('oklab');
