import {
	distance,
	moveUntil,
	nearestCarrier,
	reaches,
	readHex,
	toHex,
	toLch,
	type Lch,
} from '../lib/colour.ts';

/** The colours of one scheme, each an opaque `#rrggbb`. "Surfaces" are paper, sheet, wash and accentWash. */
export interface Colours {
	/** The page. */
	paper: string;
	/** What lies on the page: fields, bars, dialogs. */
	sheet: string;
	/** A quiet block set apart from the page. */
	wash: string;
	/** A block tinted with the firm's colour. */
	accentWash: string;
	/** Hairline between things; decoration, except with more contrast, where it reaches 3:1. */
	line: string;
	/** Outline of a control, 3:1 on every surface (4.5:1 with more contrast). */
	edge: string;
	/** Text, 7:1 on every surface and on mark (10:1 with more contrast). */
	ink: string;
	/** Secondary text, 7:1 on every surface (10:1 with more contrast). */
	soft: string;
	/** Links, and marks in the firm's colour, 7:1 on every surface (10:1 with more contrast). */
	accent: string;
	/** Background of a button or a filled dot: the firm's own colour, or the nearest that can carry text. */
	fill: string;
	/** Text on fill, 7:1 (10:1 with more contrast). */
	onFill: string;
	/** Outline of what is filled, as clear as edge; the same as fill where fill stands out by itself. */
	fillEdge: string;
	/** Highlighter behind ink. */
	mark: string;
	/** The word Do, 7:1 on every surface (10:1 with more contrast). */
	do: string;
	/** The word Don't, 7:1 on every surface (10:1 with more contrast). */
	dont: string;
}

/** One firm's colours by what the reader's device asks for; `More` stands for more contrast. */
export type Palette = Record<'light' | 'dark' | 'lightMore' | 'darkMore', Colours>;

/** Whether a firm's colour can be used; if not, why, and the nearest that can (empty when nothing could be read). */
export type AccentCheck = { ok: true } | { ok: false; reason: string; nearest: string };

/**
 * Derives all colours of a site from the firm's one colour.
 *
 * Every contrast promised in {@link Colours} holds for every colour, also for one that {@link checkAccent}
 * turns down because too little of it would be left.
 *
 * @param accent `#rgb` or `#rrggbb`.
 * @throws RangeError when the text is not such a colour.
 */
export function derivePalette(accent: string): Palette {
	const own = toLch(accent);
	return {
		light: colours(own, light),
		dark: colours(own, dark),
		lightMore: colours(own, lightMore),
		darkMore: colours(own, darkMore),
	};
}

/**
 * Says whether the firm's colour stays the firm's colour once links in it can be read.
 * @param accent what the firm wrote.
 * @returns for a colour turned down, a reason in plain words and the nearest colour of the same hue that passes.
 */
export function checkAccent(accent: string): AccentCheck {
	const hex = readHex(accent);
	if (hex && staysItself(hex)) return { ok: true };
	const nearest = (from: string) => moveUntil(toLch(from), 0, staysItself);
	if (hex) return { ok: false, reason: diagnostics.light(accent), nearest: nearest(hex) };
	const solid = /^#(?:[0-9a-f]{4}|[0-9a-f]{8})$/i.test(accent) && accent.slice(0, accent.length < 9 ? 4 : 7);
	if (solid) return { ok: false, reason: diagnostics.seeThrough(accent), nearest: nearest(solid) };
	return { ok: false, reason: diagnostics.unreadable(accent), nearest: '' };
}

/**
 * Writes the palette as custom properties, in the layer `tokens`. The reader's device chooses: light or dark,
 * more contrast or not; print is light on white.
 *
 * @returns CSS text, the same for the same palette.
 */
export function paletteCss(palette: Palette): string {
	return [
		'@layer tokens {',
		`:root { color-scheme: light dark; ${declarations(palette.light)} }`,
		`@media screen and (prefers-color-scheme: dark) { :root { ${declarations(palette.dark)} } }`,
		`@media screen and (prefers-contrast: more) { :root { ${declarations(palette.lightMore)} } }`,
		'@media screen and (prefers-color-scheme: dark) and (prefers-contrast: more) ' +
			`{ :root { ${declarations(palette.darkMore)} } }`,
		'@media print { :root { color-scheme: light; --paper: #ffffff; --sheet: #ffffff; } }',
		'}',
		'',
	].join('\n');
}

function colours(own: Lch, scheme: Scheme): Colours {
	const { away, least } = scheme;
	const surfaces = surfacesFor(own, scheme);
	const onAll = (from: Lch, ratio: number) => moveUntil(from, away, reaches(ratio, Object.values(surfaces)));
	const ink = onAll(scheme.ink, least.text);
	const fill = nearestCarrier(own, least.text);
	return {
		...surfaces,
		line: onAll(scheme.line, least.hairline),
		edge: onAll(scheme.edge, least.outline),
		ink,
		soft: onAll(scheme.soft, least.text),
		accent: accentOn(surfaces, own, scheme),
		fill,
		onFill: textOn(fill, least.text),
		fillEdge: onAll(toLch(fill), least.outline),
		mark: moveUntil(scheme.mark, away === 0 ? 1 : 0, reaches(least.text, [ink])),
		do: onAll(scheme.do, least.text),
		dont: onAll(scheme.dont, least.text),
	};
}

function surfacesFor(own: Lch, { paper, sheet, wash, tint }: Scheme): Surfaces {
	const accentWash = toHex(own.c < GREY ? { ...wash, l: tint.l } : { ...tint, h: own.h });
	return { paper: toHex(paper), sheet: toHex(sheet), wash: toHex(wash), accentWash };
}

function accentOn(surfaces: Surfaces, own: Lch, { away, least }: Scheme): string {
	const holds = reaches(least.text, Object.values(surfaces));
	if (away === 0) return moveUntil(own, 0, holds);
	// A strong colour gives up lightness before chroma, or orange would turn pink.
	const bright = { ...own, l: DARK_LINK.l, c: Math.min(own.c, DARK_LINK.c) };
	const strong = moveUntil(bright, DARK_LINK.lowest, (hex) => toLch(hex).c > bright.c - 0.005);
	return moveUntil(toLch(strong), 1, holds);
}

/** Paper or ink on a fill, as far from it as the contrast asks: at most white or black. */
function textOn(fill: string, ratio: number): string {
	const holds = reaches(ratio, [fill]);
	return holds('#ffffff') ? moveUntil(light.paper, 1, holds) : moveUntil(light.ink, 0, holds);
}

function staysItself(hex: string): boolean {
	const own = toLch(hex);
	return distance(hex, accentOn(surfacesFor(own, light), own, light)) <= FARTHEST;
}

function declarations(colours: Colours): string {
	return Object.entries(colours)
		.map(([role, hex]) => `--${role.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}: ${hex};`)
		.join(' ');
}

/** Written for a person in marketing: what is wrong, and what it means for the page. */
const diagnostics = {
	light: (accent: string) =>
		`${accent} is too light. Links are written in this colour, and to be easy to read they would have to be ` +
		'so much darker that nobody would know it as yours.',
	seeThrough: (accent: string) =>
		`${accent} is partly see-through, and the colour has to be solid. ` +
		`Leave out its last ${accent.length < 9 ? 'character' : 'two characters'}.`,
	unreadable: (accent: string) => `"${accent}" is not a colour we can read.`,
};

/**
 * How far (OKLab distance) link text in the light scheme may be from the firm's own colour. At 0.45 a full
 * orange, gold or turquoise is in (0.27 to 0.43); neon lime, pure cyan or yellow, cream and near-white are out
 * (0.47 to 0.57): their links would be a brown, olive or grey that nobody connects with the button beside it.
 */
const FARTHEST = 0.45;

/** Below this chroma a colour is a grey, and its tint is the paper's. */
const GREY = 0.02;

/** Lightness, and most chroma, of links on dark paper: bright enough to find, not so strong that they glow. */
const DARK_LINK = { l: 0.83, c: 0.13, lowest: 0.7 };

type Surfaces = Pick<Colours, 'paper' | 'sheet' | 'wash' | 'accentWash'>;

/** Where a scheme's colours start before contrast moves them, and the contrast they have to reach. */
interface Scheme extends Record<Start, Lch> {
	/** Lightness away from the surfaces: 0 on light ones, 1 on dark. */
	away: 0 | 1;
	/** Least contrast of text, of outlines and of hairlines (1 asks for none). */
	least: { text: number; outline: number; hairline: number };
}

/** The tint is accentWash; its hue is used for grey accents only. */
type Start = Exclude<keyof Colours, 'accentWash' | 'accent' | 'fill' | 'onFill' | 'fillEdge'> | 'tint';

const light: Scheme = {
	paper: { l: 0.985, c: 0.008, h: 85 },
	sheet: { l: 0.995, c: 0.004, h: 85 },
	wash: { l: 0.955, c: 0.014, h: 85 },
	tint: { l: 0.955, c: 0.025, h: 85 },
	line: { l: 0.87, c: 0.015, h: 85 },
	edge: { l: 0.62, c: 0.02, h: 85 },
	ink: { l: 0.24, c: 0.018, h: 250 },
	soft: { l: 0.42, c: 0.018, h: 250 },
	mark: { l: 0.91, c: 0.12, h: 95 },
	do: { l: 0.42, c: 0.09, h: 150 },
	dont: { l: 0.45, c: 0.14, h: 28 },
	away: 0,
	least: { text: 7, outline: 3, hairline: 1 },
};

const dark: Scheme = {
	paper: { l: 0.2, c: 0.012, h: 70 },
	sheet: { l: 0.225, c: 0.012, h: 70 },
	wash: { l: 0.265, c: 0.014, h: 70 },
	tint: { l: 0.29, c: 0.03, h: 70 },
	line: { l: 0.36, c: 0.016, h: 70 },
	edge: { l: 0.58, c: 0.02, h: 70 },
	ink: { l: 0.94, c: 0.012, h: 85 },
	soft: { l: 0.8, c: 0.014, h: 85 },
	mark: { l: 0.46, c: 0.09, h: 90 },
	do: { l: 0.82, c: 0.11, h: 150 },
	dont: { l: 0.8, c: 0.1, h: 35 },
	away: 1,
	least: { text: 7, outline: 3, hairline: 1 },
};

const least = { text: 10, outline: 4.5, hairline: 3 };

const lightMore: Scheme = {
	...light,
	least,
	sheet: { l: 1, c: 0, h: 85 },
	wash: { l: 0.965, c: 0.012, h: 85 },
	tint: { l: 0.965, c: 0.018, h: 85 },
	ink: { l: 0.17, c: 0.015, h: 250 },
};

const darkMore: Scheme = {
	...dark,
	least,
	paper: { l: 0.155, c: 0.01, h: 70 },
	sheet: { l: 0.175, c: 0.01, h: 70 },
	wash: { l: 0.21, c: 0.012, h: 70 },
	tint: { l: 0.225, c: 0.03, h: 70 },
	ink: { l: 0.98, c: 0.006, h: 85 },
};
