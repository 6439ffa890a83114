import { describe, expect, test } from 'vitest';
import { bookChapters, toChapter } from '../../../src/documents/book.ts';
import { parseHtml } from '../../../src/lib/html-tree.ts';
import { toXhtml } from '../../../src/documents/epub/xhtml.ts';

const origin = 'https://firm.example';
const place = { base: '/guide/', together: new Set(['one', 'two']) };

const chapters = [
	toChapter(
		{
			id: 'one',
			section: 'salary',
			title: 'One & all',
			promise: 'First.',
			address: `${origin}/guide/guides/one/`,
			lang: 'en',
			dir: 'ltr',
			hurry: [{ to: 'a', say: [{ text: 'Quick', marked: true }] }],
		},
		parseHtml(
			'<h2 id="a">A</h2><p>To <a href="/guide/guides/two/#b--c">two</a>, <a href="/guide/guides/two/">all of it</a>, <a href="/guide/glossary/">words</a>, <a href="https://a.example/">A</a>.</p>',
		),
		place,
	),
	toChapter(
		{
			id: 'two',
			section: 'follow-up',
			title: 'Two',
			promise: 'Then.',
			address: `${origin}/guide/guides/two/`,
			lang: 'ar',
			dir: 'rtl',
			hurry: [],
		},
		parseHtml('<h2 id="b--c">B</h2>'),
		place,
	),
];
const addresses = new Map(chapters.map(({ id, address }) => [id, address]));
const write = (nodes: Parameters<typeof toXhtml>[0]) => toXhtml(nodes, (to) => to, String);

describe('Chapters of the handbook', () => {
	test('keep their links to one another in a book that has both', () => {
		const [one] = bookChapters(chapters, addresses, origin);
		expect(write(one?.body ?? [])).toBe(
			'<h2 id="one--a">A</h2><p>To <a href="#two--b--c">two</a>, <a href="#two">all of it</a>, <a href="https://firm.example/guide/glossary/">words</a>, <a href="https://a.example/">A</a>.</p>',
		);
		expect(write(one?.hurry[0] ?? [])).toBe('<a href="#one--a"><mark>Quick</mark></a>');
	});

	test('lead to the site where the other is not in the book', () => {
		const [one] = bookChapters(chapters.slice(0, 1), addresses, origin);
		expect(write(one?.body ?? [])).toContain(
			'<a href="https://firm.example/guide/guides/two/#b--c">two</a>, <a href="https://firm.example/guide/guides/two/">',
		);
	});

	test('stay as they are for the next book', () => {
		const before = JSON.stringify(chapters);
		bookChapters(chapters.slice(0, 1), addresses, origin);
		expect(JSON.stringify(chapters)).toBe(before);
	});
});
