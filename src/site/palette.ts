import { toHex, toLch, type Lch } from '../lib/colour.ts';
import { moveUntil, nearestCarrier, reaches } from '../lib/contrast.ts';
import type { Colours, Palette } from './colours.ts';
import { schemes, type Scheme } from './palette-schemes.ts';

/** What a firm has of colours: one for marks and bands, and a second for links and buttons if it wants one. */
export interface FirmColours {
	/** `#rgb` or `#rrggbb`, as the next. */
	accent: string;
	ink?: string | undefined;
}

/**
 * Derives all colours of a site from the firm's one or two.
 *
 * Every contrast promised in {@link Colours} holds for every colour, also for one that `usable-colours.ts` turns down
 * because too little of it would be left.
 * @throws RangeError when a text is not such a colour.
 */
export function derivePalette({ accent, ink }: FirmColours): Palette {
	const own = { accent: toLch(accent), ink: ink === undefined ? undefined : toLch(ink) };
	return {
		light: colours(own, schemes.light),
		dark: colours(own, schemes.dark),
		lightMore: colours(own, schemes.lightMore),
		darkMore: colours(own, schemes.darkMore),
	};
}

/**
 * What links become on light paper.
 * @param strong the colour that the firm wants them to have
 * @param accent the colour that tints the paper
 */
export function linkOnLight(strong: Lch, accent: Lch): string {
	return linkOn(surfacesFor(accent, schemes.light), strong, schemes.light);
}

interface Own {
	accent: Lch;
	ink: Lch | undefined;
}

/** Which of the firm's colours does what: dark screens want the lighter one for links, and the darker one for bands. */
function rolesOf({ accent, ink }: Own, { away }: Scheme): { strong: Lch; band: Lch } {
	if (!ink) return { strong: accent, band: accent };
	if (away === 0) return { strong: ink, band: accent };
	return accent.l > ink.l ? { strong: accent, band: ink } : { strong: ink, band: accent };
}

function colours(own: Own, scheme: Scheme): Colours {
	const { away, least } = scheme;
	const { strong, band: banded } = rolesOf(own, scheme);
	const surfaces = surfacesFor(own.accent, scheme);
	const onAll = (from: Lch, ratio: number) => moveUntil(from, away, reaches(ratio, Object.values(surfaces)));
	const ink = onAll(scheme.ink, least.text);
	const accent = linkOn(surfaces, strong, scheme);
	const fill = nearestCarrier(strong, least.text);
	const band = nearestCarrier(banded, least.text);
	return {
		...surfaces,
		line: onAll(scheme.line, least.hairline),
		edge: onAll(scheme.edge, least.outline),
		ink,
		soft: onAll(scheme.soft, least.text),
		accent,
		spot: own.ink && away === 0 ? toHex(own.accent) : accent,
		fill,
		onFill: textOn(fill, least.text, own.ink && banded),
		fillEdge: onAll(toLch(fill), least.outline),
		band,
		onBand: textOn(band, least.text, own.ink && strong),
		mark: moveUntil(tinted(scheme.mark, own.accent), away === 0 ? 1 : 0, reaches(least.text, [ink])),
		do: onAll(scheme.do, least.text),
		dont: onAll(scheme.dont, least.text),
	};
}

type Surfaces = Pick<Colours, 'paper' | 'sheet' | 'wash' | 'accentWash'>;

function surfacesFor(accent: Lch, { paper, sheet, wash, tint }: Scheme): Surfaces {
	const accentWash = toHex(accent.c < GREY ? { ...wash, l: tint.l } : { ...tint, h: accent.h });
	return {
		paper: toHex(tinted(paper, accent)),
		sheet: toHex(tinted(sheet, accent)),
		wash: toHex(tinted(wash, accent)),
		accentWash,
	};
}

/** A colour of ours in the hue of the firm's, and quieter: other hues are seen sooner. As it is where that has none. */
function tinted({ l, c, h }: Lch, accent: Lch): Lch {
	return accent.c < GREY ? { l, c, h } : { l, c: c * 0.6, h: accent.h };
}

function linkOn(surfaces: Surfaces, strong: Lch, { away, least }: Scheme): string {
	const holds = reaches(least.text, Object.values(surfaces));
	if (away === 0) return moveUntil(strong, 0, holds);
	// A strong colour gives up lightness before chroma, or orange would turn pink.
	const bright = { ...strong, l: Math.max(strong.l, DARK_LINK.l), c: Math.min(strong.c, DARK_LINK.c) };
	const found = moveUntil(bright, DARK_LINK.lowest, (hex) => toLch(hex).c > bright.c - 0.005);
	return moveUntil(toLch(found), 1, holds);
}

/** Text on a ground, as far from it as the contrast asks: at most white or black. @param own the colour it starts from */
function textOn(ground: string, ratio: number, own?: Lch): string {
	const holds = reaches(ratio, [ground]);
	return holds('#ffffff')
		? moveUntil(own ?? schemes.light.paper, 1, holds)
		: moveUntil(own ?? schemes.light.ink, 0, holds);
}

/** Below this chroma a colour is a grey, and what is tinted in its hue keeps ours. */
const GREY = 0.02;

/** Lightness, and most chroma, of links on dark paper: bright enough to find, not so strong that they glow. */
const DARK_LINK = { l: 0.83, c: 0.13, lowest: 0.7 };
