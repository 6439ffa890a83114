import { distance, readHex, toLch } from '../lib/colour.ts';
import { moveUntil } from '../lib/contrast.ts';
import { linkOnLight, type FirmColours } from './palette.ts';

/** Whether a firm's colour can be used; if not, why, and the nearest that can (empty when nothing could be read). */
export type ColourCheck = { ok: true } | { ok: false; reason: string; nearest: string };

/**
 * Says whether a firm's one colour stays the firm's colour once links in it can be read.
 * @param accent what the firm wrote.
 * @returns for a colour turned down, a reason in plain words and the nearest colour of the same hue that passes.
 */
export function checkAccent(accent: string): ColourCheck {
	return check(accent, (hex) => staysItself(hex, hex));
}

/**
 * Says the same of a firm that has a second colour: what is wrong with either, if anything. The first can then be as
 * pale as it likes.
 */
export function checkColours({ accent, ink }: FirmColours): { accent: ColourCheck; ink: ColourCheck } {
	if (ink === undefined) return { accent: checkAccent(accent), ink: { ok: true } };
	const paper = readHex(accent);
	return {
		accent: check(accent, () => true),
		ink: check(ink, (hex) => staysItself(hex, paper ?? hex)),
	};
}

function check(colour: string, fits: (hex: string) => boolean): ColourCheck {
	const hex = readHex(colour);
	if (hex && fits(hex)) return { ok: true };
	const nearest = (from: string) => moveUntil(toLch(from), 0, fits);
	if (hex) return { ok: false, reason: reasons.light(colour), nearest: nearest(hex) };
	const solid = /^#(?:[0-9a-f]{4}|[0-9a-f]{8})$/i.test(colour) && colour.slice(0, colour.length < 9 ? 4 : 7);
	if (solid) return { ok: false, reason: reasons.seeThrough(colour), nearest: nearest(solid) };
	return { ok: false, reason: reasons.unreadable(colour), nearest: '' };
}

function staysItself(hex: string, accent: string): boolean {
	return distance(hex, linkOnLight(toLch(hex), toLch(accent))) <= FARTHEST;
}

/** Written for a person in marketing: what is wrong, and what it means for the page. */
const reasons = {
	light: (colour: string) =>
		`${colour} is too light. Links are written in this colour, and to be easy to read they would have to be ` +
		'so much darker that nobody would know it as yours.',
	seeThrough: (colour: string) =>
		`${colour} is partly see-through, and the colour has to be solid. ` +
		`Leave out its last ${colour.length < 9 ? 'character' : 'two characters'}.`,
	unreadable: (colour: string) => `"${colour}" is not a colour we can read.`,
};

/**
 * How far (OKLab distance) link text in the light scheme may be from the firm's own colour. At 0.45 a full
 * orange, gold or turquoise is in (0.27 to 0.43); neon lime, pure cyan or yellow, cream and near-white are out
 * (0.47 to 0.57): their links would be a brown, olive or grey that nobody connects with the button beside it.
 */
const FARTHEST = 0.45;
