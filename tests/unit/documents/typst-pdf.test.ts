import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import type { ElementContent } from 'hast';
import { beforeAll, describe, expect, test } from 'vitest';
import { makePdf, type Pdf, type PdfRenderer } from '../../../src/documents/typst/pdf.ts';
import { Typesetter } from '../../../src/documents/typst/typesetter.ts';
import { derivePalette } from '../../../src/site/palette.ts';
import { book, chapter } from '../../support/book.ts';
import { objectsIn } from '../../support/pdf.ts';
import { poppler } from '../../support/poppler.ts';
import { paperFonts } from '../../support/paper.ts';

let press: PdfRenderer;

beforeAll(async () => {
	const fonts = await paperFonts();
	const colours = derivePalette({ accent: '#00543f' }).light;
	press = {
		typesetter: new Typesetter(fonts),
		fonts,
		colours,
		paper: 'a4',
		pictureAt: () => undefined,
	};
}, 60_000);

const pagesOf = ({ data }: Pdf) => [...objectsIn(data).matchAll(/\/Type ?\/Page\b(?!s)/g)].length;
const two = () => [chapter('one', '<p>a</p>'), chapter('two', '<p>b</p>')];

describe('a PDF', () => {
	test('is the same bytes when it is made again', async () => {
		const [first, second] = [makePdf(book(two()), press), makePdf(book(two()), press)];
		expect(first.data.equals(second.data)).toBe(true);
	});

	test('says the day of its newest review', async () => {
		expect(objectsIn(makePdf(book(two()), press).data)).toContain('D:20261122000000Z');
	});

	describe('with words and addresses of 120 letters', () => {
		const word = 'Donau'.repeat(24);
		const address = `https://www.a.example/${word}`;
		const html = `<h2 id="x">${word}</h2><p>A ${word} and <a href="${address}">${address}</a> in a sentence.</p>
			<table><thead><tr><th>${word}</th><th>B</th></tr></thead><tbody><tr><td>${word}</td><td>x</td></tr></tbody></table>
			<table><tbody><tr>${`<td>${word}</td>`.repeat(5)}</tr></tbody></table>
			<div data-plain="spread"><div data-plain="do"><p data-plain="label">Do</p><p>${word}</p></div><div data-plain="dont"><p data-plain="label">Don’t</p><p>${word}</p></div></div>
			<ul><li><ul><li>${word}</li></ul></li></ul><blockquote><p>${word}</p></blockquote>
			<div data-plain="note"><p data-plain="label">${word}</p><p>${word}</p></div>
			<details data-plain="question"><summary><q>${word}</q></summary><dl><dt>${word}</dt><dd>${word}</dd></dl></details>
			<pre><code>${word}</code></pre><div data-plain="checklist"><ul><li><label><input type="checkbox"><span>${word}</span><small>5 min</small></label></li></ul></div>`;
		const long = chapter('one', html, { title: word, promise: word });

		test.each([
			['a book', book([long, chapter('two', '<p>b</p>')], { title: word, promise: word })],
			['one sheet of paper', book([long])],
		])('keeps them on the pages of %s', async (_, made) => {
			const file = join(mkdtempSync(join(tmpdir(), 'callback-')), 'a.pdf');
			writeFileSync(file, makePdf(made, press).data);
			const boxes = [
				...poppler('pdftotext', '-bbox', file, '-').matchAll(/xMin="([-\d.]+)".*xMax="([-\d.]+)"/g),
			];
			expect(boxes.length).toBeGreaterThan(50);
			const [left, right] = [boxes.map(([, min]) => Number(min)), boxes.map(([, , max]) => Number(max))];
			expect(Math.min(...left)).toBeGreaterThan(40);
			expect(Math.max(...right)).toBeLessThan(595 - 40);
			rmSync(dirname(file), { recursive: true });
		});
	});

	test('of several chapters has a cover, contents, and each chapter on a page of its own', async () => {
		expect(pagesOf(makePdf(book(two()), press))).toBe(4);
	});

	test('of one chapter has neither cover nor contents', async () => {
		expect(pagesOf(makePdf(book([chapter('one', '<p>a</p>')]), press))).toBe(1);
	});

	test('of one long chapter has smaller letters, so that it takes one sheet of paper', async () => {
		const long = Array.from({ length: 55 }, () => `<p>${'A few plain words to fill a line. '.repeat(6)}</p>`);
		expect(pagesOf(makePdf(book([chapter('one', long.join(''))]), press))).toBe(2);
	});

	test('has titled parts, headings that skip a level, and chapters of another direction', async () => {
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

	test('sets headings in boxes below the title of their chapter, as those beside them', () => {
		const inside = '<h2>In the box</h2><p>a</p><h3>Deeper</h3><p>b</p>';
		const boxes = [
			`<details><summary>Open</summary>${inside}</details>`,
			`<div data-plain="note"><p data-plain="label">Note</p>${inside}</div>`,
			`<blockquote>${inside}</blockquote>`,
			`<ul><li>${inside}</li></ul>`,
		];
		const body = `<h2>Beside it</h2><p>c</p>${boxes.join('')}`;
		const parts = [{ title: 'The call', chapters: [chapter('one', body), chapter('two', body)] }];
		const file = join(mkdtempSync(join(tmpdir(), 'callback-')), 'a.pdf');
		writeFileSync(file, makePdf(book([], { parts }), press).data);
		const told = poppler('pdfinfo', '-struct-text', file);
		rmSync(dirname(file), { recursive: true });
		const levels = (words: string) =>
			[...told.matchAll(new RegExp(`H(\\d) "${words}"`, 'g'))].map(([, one]) => one);
		expect(levels('Beside it')).toEqual(['3', '3']);
		expect(levels('In the box')).toEqual(boxes.concat(boxes).map(() => '3'));
		expect(levels('Deeper')).toEqual(boxes.concat(boxes).map(() => '4'));
	});

	// With PDF/UA-1, a heading that skips a level is an error.
	test.each(['one part that is titled', 'no part that is titled'])('can have one chapter in %s', (shape) => {
		const title = shape.startsWith('one') ? 'The call' : undefined;
		const chapters = [chapter('one', '<h2 id="one--a">A</h2><p>a</p><h3 id="one--b">B</h3><p>b</p>')];
		expect(pagesOf(makePdf(book([], { parts: [{ title, chapters }] }), press))).toBe(1);
	});

	test('has letters of one width in a block of code, and those of the text in a line', async () => {
		const widths = (html: string) => {
			const file = join(mkdtempSync(join(tmpdir(), 'callback-')), 'a.pdf');
			writeFileSync(file, makePdf(book([chapter('one', html)]), press).data);
			const words = [
				...poppler('pdftotext', '-bbox', file, '-').matchAll(
					/xMin="([\d.]+)".*xMax="([\d.]+)".*>(iiii|MMMM)</g,
				),
			];
			rmSync(dirname(file), { recursive: true });
			return words.map(([, min, max]) => Math.round((Number(max) - Number(min)) * 10));
		};
		const [narrow, wide] = widths('<pre><code>iiii MMMM\n</code></pre>');
		expect(narrow).toBe(wide);
		const [thin, thick] = widths('<p><code>iiii MMMM</code></p>');
		expect(thin).toBeLessThan(thick ?? 0);
	});

	test('shows a box in place of what no font draws, and tells which', async () => {
		const made = makePdf(book([chapter('one', '<p>Say 日本 aloud</p>')]), press);
		expect(made.undrawn).toEqual(['日', '本']);
	});

	test('shows the box in code and in a drawing as well', () => {
		const drawing =
			'<svg xmlns="http://www.w3.org/2000/svg" width="90" height="20"><text y="15">✅ done 日 🎉</text></svg>';
		const html = '<pre><code>echo done 🎉\n</code></pre><p><img src="/a.svg" alt="Done" width="90"></p>';
		const pictureAt = () => ({ bytes: Buffer.from(drawing), type: 'svg' });
		const { undrawn } = makePdf(book([chapter('one', html)]), { ...press, pictureAt });
		expect(undrawn).toEqual(['✅', '日', '🎉']);
	});

	test.each([
		['a link that is struck through', '<p><del>a <a href="https://a.example/">b</a></del></p>'],
		[
			'a link to a place that is',
			'<h2 id="one--x">X</h2><p><del><strong><a href="#one--x">b</a></strong></del></p>',
		],
		['words in a link that are', '<p><a href="https://a.example/"><strong>a <del>b</del></strong></a></p>'],
		[
			'a link in the head of a table of many pages',
			`<table><thead><tr><th><a href="https://a.example/">A</a></th></tr></thead><tbody>${'<tr><td>a</td></tr>'.repeat(90)}</tbody></table>`,
		],
		[
			'a note in the head of such a table',
			`<table><thead><tr><th>A<sup><a href="#one--fn-1" data-footnote-ref>1</a></sup></th></tr></thead><tbody>${'<tr><td>a</td></tr>'.repeat(90)}</tbody></table><p id="one--fn-1">b</p>`,
		],
	])('sets %s', (_, html) =>
		expect(pagesOf(makePdf(book([chapter('one', html)]), press))).toBeGreaterThan(0),
	);

	test.each([
		'Größe Łódź şüphe',
		'مرحبا بكم',
		'Ωμέγα Ёлка',
		'1 → 2 ≤ 3 ✓',
		'zero\u200bwidth soft\u00adhyphen',
	])('draws %s', async (words) =>
		expect(makePdf(book([chapter('one', `<p>${words}</p>`)]), press).undrawn).toEqual([]),
	);

	test('takes whatever a person writes, in texts, titles and links', async () => {
		const hostile = ['#set page(width: 1pt)', '$x$ *b* _i_ @a <b> \\', '"]) #panic()', '#{', '`', '//', '/*'];
		const written = fc.oneof(fc.constantFrom(...hostile), fc.string());
		await fc.assert(
			fc.asyncProperty(written, async (value) => {
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
