import fc from 'fast-check';
import type { ElementContent } from 'hast';
import { beforeAll, describe, expect, test } from 'vitest';
import { makePdf, type Pdf, type Press } from '../../../src/export/typst/pdf.ts';
import { Typesetter } from '../../../src/export/typst/typesetter.ts';
import { derivePalette } from '../../../src/site/palette.ts';
import { book, chapter } from '../../support/book.ts';
import { paperFonts } from '../../support/paper.ts';

let press: Press;

beforeAll(async () => {
	const fonts = await paperFonts();
	const colours = derivePalette('#00543f').light;
	press = { typesetter: new Typesetter(fonts), fonts, colours, paper: 'a4', pictureAt: () => undefined };
}, 60_000);

const pagesOf = ({ data }: Pdf) => [...data.toString('latin1').matchAll(/\/Type ?\/Page\b(?!s)/g)].length;
const two = () => [chapter('one', '<p>a</p>'), chapter('two', '<p>b</p>')];

describe('a PDF', () => {
	test('is the same bytes when it is made again', () => {
		expect(makePdf(book(two()), press).data.equals(makePdf(book(two()), press).data)).toBe(true);
	});

	test('says the day of its newest review', () => {
		expect(makePdf(book(two()), press).data.includes('D:20261122000000Z')).toBe(true);
	});

	test('of several chapters has a cover, contents, and each chapter on a page of its own', () => {
		expect(pagesOf(makePdf(book(two()), press))).toBe(4);
	});

	test('of one chapter has neither cover nor contents', () => {
		expect(pagesOf(makePdf(book([chapter('one', '<p>a</p>')]), press))).toBe(1);
	});

	test('of one long chapter has smaller letters, so that it takes one sheet of paper', () => {
		const long = Array.from({ length: 55 }, () => `<p>${'A few plain words to fill a line. '.repeat(6)}</p>`);
		expect(pagesOf(makePdf(book([chapter('one', long.join(''))]), press))).toBe(2);
	});

	test('has titled parts, headings that skip a level, and chapters of another direction', () => {
		const chapters = [
			chapter(
				'one',
				'<h2></h2><h2 id="one--a">A</h2><h4 id="one--b">B</h4><p><a href="#zwei--x">there</a></p>',
			),
			chapter('zwei', '<h2 id="zwei--x">س</h2><p>نعم</p>', { lang: 'ar', dir: 'rtl', title: 'سؤال؟' }),
		];
		const parts = [{ title: 'The call', chapters }];
		const { unknown, undrawn } = makePdf(book([], { parts }), press);
		expect({ unknown, undrawn }).toEqual({ unknown: [], undrawn: [] });
	});

	test('shows a box in place of what no font draws, and tells which', () => {
		const made = makePdf(book([chapter('one', '<p>Say 日本 aloud</p>')]), press);
		expect(made.undrawn).toEqual(['日', '本']);
	});

	test.each([
		'Größe Łódź şüphe',
		'مرحبا بكم',
		'Ωμέγα Ёлка',
		'1 → 2 ≤ 3 ✓',
		'zero\u200bwidth soft\u00adhyphen',
	])('draws %s', (words) =>
		expect(makePdf(book([chapter('one', `<p>${words}</p>`)]), press).undrawn).toEqual([]),
	);

	test('takes whatever a person writes, in texts, titles and links', () => {
		const hostile = ['#set page(width: 1pt)', '$x$ *b* _i_ @a <b> \\', '"]) #panic()', '#{', '`', '//', '/*'];
		const written = fc.oneof(fc.constantFrom(...hostile), fc.string());
		fc.assert(
			fc.property(written, (value) => {
				const text: ElementContent = { type: 'text', value };
				const href = `https://law.example/?${encodeURIComponent(value)}`;
				const link = { type: 'element' as const, tagName: 'a', properties: { href }, children: [text] };
				const paragraph = { type: 'element' as const, tagName: 'p', properties: {}, children: [text, link] };
				const made = chapter('one', '', { title: `T${value}`, promise: value, body: [paragraph] });
				expect(makePdf(book([made], { title: `T${value}` }), press).data.length).toBeGreaterThan(1000);
			}),
			{ numRuns: 25 },
		);
	});
});

test('a fault of a template names the template and the place', () => {
	const make = () => press.typesetter.svg({ template: 'share.typ', data: {} });
	expect(make).toThrow('The template share.typ could not be set.');
});
