import { wcagContrast } from 'culori';
import { toHex, toLch, type Lch } from './colour.ts';

/**
 * WCAG 2.2 contrast ratio of two `#rrggbb` colours, from 1 (same) to 21 (black on white), in either order.
 *
 * @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
 */
export function contrast(a: string, b: string): number {
	return wcagContrast(a, b);
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
