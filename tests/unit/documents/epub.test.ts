import { EpubCheck } from '@likecoin/epubcheck-ts';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import type { Book, Chapter } from '../../../src/documents/book.ts';
import { makeEpub } from '../../../src/documents/epub/epub.ts';
import { book as bookOf, chapter } from '../../support/book.ts';

/** A book with all that the first page of an e-book can show. */
function book(chapters: Chapter[], more: Partial<Book> = {}): Book {
	const base = bookOf(chapters);
	const contact = [
		{ text: 'Mira Sands, consultant' },
		{ text: 'mira@firm.example', to: 'mailto:mira@firm.example' },
	];
	return {
		...base,
		firm: { ...base.firm, contact },
		words: { ...base.words, edition: 'Reviewed in November 2026.' },
		parts: [{ title: 'Salary', chapters }],
		...more,
	};
}

const noPicture = () => {
	throw new Error('There is no picture.');
};
/** One white dot. */
const cover = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAGLHV3wAAAABJRU5ErkJggg==',
	'base64',
);
const look = { accent: '#00543f', cover };
const make = (made: Book) => makeEpub(made, look, noPicture);
const textOf = (file: Buffer, name: string) => strFromU8(unzipSync(file)[`book/${name}`] ?? Buffer.of());

async function faults(file: Buffer): Promise<string[]> {
	const { messages } = await EpubCheck.validate(file);
	return messages
		.filter(({ severity }) => severity !== 'usage' && severity !== 'info')
		.map(({ id, message }) => `${id}: ${message}`);
}

describe('An e-book', () => {
	test('is a valid EPUB, whatever its chapters are called', async () => {
		const names = ['cover', 'contents', 'package', 'book', 'pictures', 'title'];
		const chapters = names.map((name) => chapter(name, `<h2 id="${name}--title">Title</h2><p>a</p>`));
		const file = make(book(chapters));
		expect(await faults(file)).toEqual([]);
		for (const name of names) expect(textOf(file, `${name}.xhtml`)).toContain(`<section id="${name}"`);
	});

	test('is a valid EPUB, with a picture, tables, notes and boxes to tick', async () => {
		const svg = Buffer.from(
			'<svg xmlns="http://www.w3.org/2000/svg" width="2" height="2"><title>x</title></svg>',
		);
		const html = `<h2 id="one--a">A</h2><figure><picture><source type="image/webp" srcset="/_assets/x.webp"><img src="/_assets/x.svg" alt="A drawing" loading="lazy"></picture></figure>
			<div role="group" tabindex="0"><table><thead><tr><th scope="col">A</th></tr></thead><tbody><tr><td data-align="end">1</td></tr></tbody></table></div>
			<div data-plain="checklist"><ul><li><label><input type="checkbox" data-task="a/b"><span>Do it</span><small>5 min</small></label></li></ul></div>
			<details open data-plain="question"><summary><q>Why?</q></summary><dl><dt>Because</dt><dd>So.</dd></dl></details>
			<p>Note<sup><a href="#one--fn-1" id="one--fnref-1" data-footnote-ref aria-describedby="one--label">1</a></sup><br>and <a href="#two--b">two</a> of a <a data-plain="term" href="https://firm.example/glossary/#panel">panel</a></p>
			<section data-footnotes data-plain="footnotes"><h2 id="one--label">Sources</h2><ol><li id="one--fn-1">Where <a href="#one--fnref-1" data-footnote-backref aria-label="Back">↩</a></li></ol></section>`;
		const file = makeEpub(
			book([chapter('one', html), chapter('two', '<h2 id="two--b">B</h2>', { lang: 'ar', dir: 'rtl' })]),
			look,
			() => ({ bytes: svg, type: 'image/svg+xml' }),
		);
		expect(await faults(file)).toEqual([]);
		expect(textOf(file, 'one.xhtml')).toContain('href="two.xhtml#two--b"');
		expect(textOf(file, 'one.xhtml')).toContain('☐ <span>Do it</span>');
		expect(textOf(file, 'one.xhtml')).toContain('of a <span class="term">panel</span>');
		expect(textOf(file, 'package.opf')).toMatch(/href="pictures\/cover.png"[^>]+properties="cover-image"/);
	});

	test('is well-formed with any signs in texts, alternative texts, titles and links', async () => {
		const odd = 'a < b & c > d " e \' f ]]> g <![CDATA[ h --> i &amp; j \u0007\u000b\ufffe k';
		const said = odd.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
		const html = `<h2 id="one--a">${said}</h2><p>${said} <a href="https://a.example/?a=b&amp;c=%22]]" title="${said}">${said}</a></p>
			<figure><picture><img src="/_assets/x.svg" alt="${said}" title="${said}"></picture><figcaption>${said}</figcaption></figure><!-- a -- b -->`;
		const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="2" height="2"/>');
		const file = makeEpub(
			book([chapter('one', html, { title: odd, promise: odd })], { title: odd, promise: odd }),
			look,
			() => ({ bytes: svg, type: 'image/svg+xml' }),
		);
		expect(await faults(file)).toEqual([]);
		for (const [name, bytes] of Object.entries(unzipSync(file))) {
			if (!/\.(?:xhtml|opf|xml)$/.test(name)) continue;
			const parser = new SaxesParser({ xmlns: true });
			parser.on('error', (error) => {
				throw new Error(`${name}: ${error.message}`);
			});
			parser.write(strFromU8(bytes)).close();
		}
		expect(textOf(file, 'one.xhtml')).toContain('a &lt; b');
		expect(textOf(file, 'one.xhtml')).not.toContain('<p xmlns');
	});

	test.each([
		['only text where no picture tells anything', '<p>x</p>', ['textual']],
		['pictures too', '<figure><img src="/_assets/x.svg" alt="A drawing"></figure>', ['textual', 'visual']],
	])('says that it holds %s, and that text is enough', async (_, html, modes) => {
		const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="2" height="2"/>');
		const firm = { ...bookOf([]).firm, logo: { bytes: cover, type: 'png' as const, holdsName: true } };
		const file = makeEpub(book([chapter('one', html)], { firm }), look, () => ({
			bytes: svg,
			type: 'image/svg+xml',
		}));
		const told = (property: string) =>
			[...textOf(file, 'package.opf').matchAll(new RegExp(`"schema:${property}">([^<]+)<`, 'g'))].map(
				([, value]) => value,
			);
		expect(told('accessMode')).toEqual(modes);
		expect(told('accessModeSufficient')).toEqual(['textual']);
		expect(told('accessibilitySummary')).toEqual(['It can be read aloud.']);
		expect(await faults(file)).toEqual([]);
	});

	test('runs from right to left where the book does', async () => {
		const file = make(
			book([chapter('one', '<p>x</p>', { lang: 'ar', dir: 'rtl' })], { lang: 'ar', dir: 'rtl' }),
		);
		expect(textOf(file, 'package.opf')).toContain('<spine page-progression-direction="rtl">');
		expect(await faults(file)).toEqual([]);
	});

	test('is the same for the same book, and keeps its identifier in the next edition', () => {
		const idOf = (file: Buffer) => /urn:uuid:[^<]+/.exec(textOf(file, 'package.opf'))?.[0];
		const first = make(book([chapter('one', '<p>x</p>')]));
		expect(first.equals(make(book([chapter('one', '<p>x</p>')])))).toBe(true);
		const next = make(book([chapter('one', '<p>y</p>')], { reviewed: '2027-01-10' }));
		expect(idOf(next)).toBe(idOf(first));
		expect(next.equals(first)).toBe(false);
	});

	test('starts with its type, uncompressed', () => {
		expect(
			make(book([chapter('one', '<p>x</p>')]))
				.subarray(30, 58)
				.toString(),
		).toBe('mimetypeapplication/epub+zip');
	});

	test('is valid whatever titles and names people write', async () => {
		const words = fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => text.trim() !== '');
		await fc.assert(
			fc.asyncProperty(words, words, words, async (title, firm, promise) => {
				const base = book([chapter('one', '<p>x</p>', { title, promise })]);
				const file = make({ ...base, title, promise, firm: { ...base.firm, name: firm } });
				expect(await faults(file)).toEqual([]);
			}),
			{ numRuns: 25 },
		);
	});
});
