import { create } from 'fontkitten';
import { beforeAll, expect, test } from 'vitest';
import type { PaperFonts } from '../../../../src/lib/fonts/paper-fonts.ts';
import { paperFonts } from '../../../support/paper.ts';

let fonts: PaperFonts;

beforeAll(async () => {
	fonts = await paperFonts();
}, 60_000);

function read(file: Buffer) {
	const font = create(file);
	if (font.isCollection) throw new Error('a collection');
	return font;
}

test('each file of a face is a family of its own, in one weight, without axes', () => {
	const told = fonts.files.map((file) => {
		const { familyName, postscriptName, variationAxes } = read(file);
		return [familyName, postscriptName, Object.keys(variationAxes).length];
	});
	expect(told).toEqual([
		['body0', 'AtkinsonHyperlegibleNext-Regular', 0],
		['body0', 'AtkinsonHyperlegibleNext-W700', 0],
		['body1', 'AtkinsonHyperlegibleNext-Regular', 0],
		['body1', 'AtkinsonHyperlegibleNext-W700', 0],
		['bodyzero', 'LibreFranklin-Regular', 0],
		['bodyzero', 'LibreFranklin-W700', 0],
		['heading0', 'Newsreader-W600', 0],
		['heading1', 'Newsreader-W600', 0],
		['spare', 'NotoSansArabic-Regular', 0],
		['spare', 'NotoSansArabic-W700', 0],
		['spare', 'NotoSansArabic-W600', 0],
	]);
});

test('all letters of European languages and of Arabic are drawn', () => {
	const points = new Set(fonts.files.flatMap((file) => read(file).characterSet));
	const missing = Array.from('AZaz09éñßøçąćęłńśźżčďěňřšťůžőűșțğİşءبةجدهوزحطيكلمنسعفصقرشتثخذضظغ؟،').filter(
		(letter) => !points.has(letter.codePointAt(0) ?? 0),
	);
	expect(missing).toEqual([]);
});

test('the zero of telephone numbers has no stroke, and is as tall as the other figures', () => {
	const faceOf = (character: string) => {
		const point = character.codePointAt(0) ?? 0;
		return fonts.files.map(read).find(({ characterSet }) => characterSet.includes(point));
	};
	const [zero, eight] = [faceOf('0'), faceOf('8')];
	expect([zero?.familyName, eight?.familyName]).toEqual(['bodyzero', 'body0']);
	const height = (font: typeof zero, character: string) =>
		font!.glyphForCodePoint(character.codePointAt(0) ?? 0).bbox.maxY / font!.unitsPerEm;
	expect(height(zero, '0')).toBeCloseTo(height(eight, '8'), 2);
});

test('headings ask the faces of the text for what they lack', () => {
	expect(fonts.heading.slice(2)).toEqual(fonts.body);
});
