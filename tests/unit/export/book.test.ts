import { describe, expect, test } from 'vitest';
import { bookChapters, readChapters } from '../../../src/export/book.ts';
import { toXhtml } from '../../../src/export/epub/xhtml.ts';

const place = { origin: 'https://firm.example', base: '/guide/', lang: 'en', dir: 'ltr' } as const;

const page = `<main><section class="part">
<article class="chapter" id="one" data-section="salary"><h3>One &amp; all</h3><p class="promise">First.</p>
<ul class="hurry"><li><a href="#one--a"><mark>Quick</mark></a></li></ul>
<div class="guide-body"><h4 id="one--a">A</h4><p>To <a href="#two--b--c">two</a>, <a href="#two">all of it</a>, <a href="/guide/glossary/">words</a>.<sup class="ref">[1]</sup></p></div></article>
<article class="chapter" id="two" data-section="follow-up" lang="ar" dir="rtl"><h3>Two</h3><p class="promise">Then.</p><ul class="hurry"></ul>
<div class="guide-body"><h4 id="two--b--c">B</h4></div></article></section></main>`;

const chapters = readChapters(page, place);
const write = (nodes: Parameters<typeof toXhtml>[0]) => toXhtml(nodes, (to) => to, String);

describe('Chapters of the handbook', () => {
	test('are read with their titles, addresses and languages', () => {
		expect(
			chapters.map(({ id, section, title, address, lang, dir }) => [id, section, title, address, lang, dir]),
		).toEqual([
			['one', 'salary', 'One & all', 'https://firm.example/guide/guides/one/', 'en', 'ltr'],
			['two', 'follow-up', 'Two', 'https://firm.example/guide/guides/two/', 'ar', 'rtl'],
		]);
	});

	test('keep their links to one another in a book that has both', () => {
		const [one] = bookChapters(chapters, chapters, place.origin);
		expect(write(one?.body ?? [])).toBe(
			'<h2 id="one--a">A</h2><p>To <a href="#two--b--c">two</a>, <a href="#two">all of it</a>, <a href="https://firm.example/guide/glossary/">words</a>.</p>',
		);
		expect(write(one?.hurry[0] ?? [])).toBe('<a href="#one--a"><mark>Quick</mark></a>');
	});

	test('lead to the site where the other is not in the book', () => {
		const [one] = bookChapters(chapters.slice(0, 1), chapters, place.origin);
		expect(write(one?.body ?? [])).toContain(
			'<a href="https://firm.example/guide/guides/two/#b--c">two</a>, <a href="https://firm.example/guide/guides/two/">',
		);
	});

	test('stay as they are for the next book', () => {
		const before = JSON.stringify(chapters);
		bookChapters(chapters.slice(0, 1), chapters, place.origin);
		expect(JSON.stringify(chapters)).toBe(before);
	});
});
