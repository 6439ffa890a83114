import type { Lch } from '../lib/colour.ts';
import type { Colours, Palette } from './colours.ts';

/** Where a scheme's colours start before contrast moves them, and the contrast they have to reach. */
export interface Scheme extends Record<Start, Lch> {
	/** Lightness away from the surfaces: 0 on light ones, 1 on dark. */
	away: 0 | 1;
	/** Least contrast of text, of outlines and of hairlines (1 asks for none). */
	least: { text: number; outline: number; hairline: number };
}

/** The tint is accentWash; its hue is used for grey accents only. */
type Start = Exclude<keyof Colours, Derived> | 'tint';

/** What is made of the firm's colours. */
type Derived = 'accentWash' | 'accent' | 'spot' | 'fill' | 'onFill' | 'fillEdge' | 'band' | 'onBand';

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

/** Where each scheme starts; `More` stands for more contrast. */
export const schemes: Record<keyof Palette, Scheme> = { light, dark, lightMore, darkMore };
