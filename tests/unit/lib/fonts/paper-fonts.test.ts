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

test('headings ask the faces of the text for what they lack', () => {
	expect(fonts.heading.slice(2)).toEqual(fonts.body);
});
