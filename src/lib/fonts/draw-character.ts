import { create } from 'fontkitten';
import { readFont } from './read-font.ts';
import { cutFont } from './subset-font.ts';

/**
 * Draws one character, for pictures that must look the same everywhere.
 * @param axes the place on every axis that the font still has
 * @returns SVG path data and its box in font units, y growing downwards; nothing when the font lacks the character
 */
export async function drawCharacter(
	font: Buffer,
	character: string,
	axes: Record<string, number>,
): Promise<{ path: string; left: number; top: number; width: number; height: number } | undefined> {
	const point = character.codePointAt(0) ?? 0;
	if (!readFont(font).codePoints.includes(point)) return undefined;
	const fixed = create(await cutFont(font, { characters: character, features: [], axes }));
	if (fixed.isCollection) return undefined;
	const { path } = fixed.glyphForCodePoint(point);
	const { minX, maxX, minY, maxY } = path.bbox;
	const upright = path.scale(1, -1).toSVG();
	return { path: upright, left: minX, top: -maxY, width: maxX - minX, height: maxY - minY };
}
