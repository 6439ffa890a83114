import { create, type Font } from 'fontkitten';

/** What a font says about itself; lengths in em. */
export interface FontFacts {
	axes: Record<string, { min: number; default: number; max: number }>;
	/** Every character it draws. */
	codePoints: number[];
	/** Room above and below the baseline, both positive, and between lines. */
	ascent: number;
	descent: number;
	lineGap: number;
	/** Mean width of the characters of a text, without kerning. */
	meanAdvance: (text: string) => number;
}

/** Reads what a font says about itself. @throws Error when the bytes are not a font */
export function readFont(bytes: Buffer): FontFacts {
	const font = create(bytes);
	if (font.isCollection) throw new Error('This is a collection of fonts.');
	const { unitsPerEm, variationAxes, ascent, descent, lineGap } = font;
	return {
		axes: variationAxes as FontFacts['axes'],
		// U+FFFF only ends the list in some files.
		codePoints: font.characterSet.filter((point) => point !== 0xffff),
		ascent: ascent / unitsPerEm,
		descent: -descent / unitsPerEm,
		lineGap: lineGap / unitsPerEm,
		meanAdvance: (text) => meanAdvance(font, text) / unitsPerEm,
	};
}

function meanAdvance(font: Font, text: string): number {
	const glyphs = font.glyphsForString(text);
	return glyphs.reduce((sum, glyph) => sum + glyph.advanceWidth, 0) / glyphs.length;
}
