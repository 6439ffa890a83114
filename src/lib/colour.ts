import { clampChroma, converter, differenceEuclidean, formatHex, wcagContrast, type Oklch } from 'culori';

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
 * Reads `#rgb` or `#rrggbb` in either case.
 *
 * @returns the colour as `#rrggbb` in lower case, or `undefined` for all other text, see-through colours included.
 */
export function readHex(text: string): string | undefined {
	const hex = text.toLowerCase();
	if (/^#[0-9a-f]{6}$/.test(hex)) return hex;
	return /^#[0-9a-f]{3}$/.test(hex) ? hex.replace(/[0-9a-f]/g, '$&$&') : undefined;
}

/**
 * Converts `#rgb` or `#rrggbb` to OKLCH.
 *
 * @throws RangeError when the text is not such a colour.
 */
export function toLch(hex: string): Lch {
	const colour = readHex(hex) && oklch(hex);
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

/**
 * WCAG 2.2 contrast ratio of two `#rrggbb` colours, from 1 (same) to 21 (black on white), in either order.
 *
 * @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
 */
export function contrast(a: string, b: string): number {
	return wcagContrast(a, b);
}

/** How different two `#rrggbb` colours look: OKLab distance, 0 for the same, 1 for black and white. */
export function distance(a: string, b: string): number {
	return oklabDistance(a, b);
}

/**
 * Moves a colour towards another lightness, hue kept, only as far as a condition asks.
 *
 * The condition sees the rounded hex, never the colour before rounding. Once it holds it should go on holding
 * up to the end, which is taken when it holds nowhere.
 *
 * @param end lightness at which to stop at the latest: 0 is black, 1 white.
 * @returns the first hex that meets the condition.
 */
export function moveUntil(from: Lch, end: number, holds: (hex: string) => boolean): string {
	const start = toHex(from);
	if (holds(start)) return start;
	// Black and white have no hue: a trace of one would keep them from being the darkest and the lightest.
	let found = toHex(end === 0 || end === 1 ? { ...from, l: end, c: 0 } : { ...from, l: end });
	let near = from.l;
	let far = end;
	for (let step = 0; step < STEPS; step++) {
		const l = (near + far) / 2;
		const hex = toHex({ ...from, l });
		if (holds(hex)) [found, far] = [hex, l];
		else near = l;
	}
	return found;
}

/** A condition for {@link moveUntil}: contrast with each of the other colours is at least this. */
export const reaches = (least: number, others: string[]) => (hex: string) =>
	others.every((other) => contrast(hex, other) >= least);

/**
 * Finds the colour nearest to a given one, hue kept, on which white or black text reaches a contrast. On colours
 * such as mid grey and pure red neither can reach 7:1, so these have to move.
 *
 * @returns the same colour as hex where it can carry text already.
 */
export function nearestCarrier(own: Lch, least: number): string {
	const darker = moveUntil(own, 0, reaches(least, ['#ffffff']));
	const lighter = moveUntil(own, 1, reaches(least, ['#000000']));
	return fading(own, darker) <= fading(own, lighter) * LIGHTER_COSTS ? darker : lighter;
}

/** How much is lost of a colour: in lightness, and in chroma for its lightness, or red would turn pink. */
function fading(own: Lch, hex: string): number {
	const { l, c } = toLch(hex);
	return hex === toHex(own) ? 0 : Math.hypot(own.l - l, own.c / (own.l || 1) - c / l);
}

/** A lighter colour has to be nearer by this factor: white words on a strong colour read as a button sooner. */
const LIGHTER_COSTS = 1.1;

/** Halvings of the lightness range: 1/4096 of it is finer than an 8-bit step. */
const STEPS = 12;

/** Overshoot of a channel that is only arithmetic: far less than half an 8-bit step. */
const NOISE = 0.0005;

function fits(colour: Oklch): boolean {
	const { r, g, b } = rgb(colour);
	return Math.min(r, g, b) >= -NOISE && Math.max(r, g, b) <= 1 + NOISE;
}

const rgb = converter('rgb');
const oklch = converter('oklch');
const oklabDistance = differenceEuclidean('oklab');
