import { describe, expect, test } from 'vitest';
import { toChapter } from '../../../src/documents/book.ts';
import { parseHtml } from '../../../src/lib/html-tree.ts';
import { toXhtml } from '../../../src/documents/epub/xhtml.ts';

const origin = 'https://firm.example';

/** The first of two chapters, in a book with these. */
const one = (...together: string[]) =>
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
		{ base: '/guide/', origin, together: new Set(together) },
	);
const write = (nodes: Parameters<typeof toXhtml>[0]) => toXhtml(nodes, (to) => to, String);

describe('Chapters of the handbook', () => {
	test('keep their links to one another in a book that has both', () => {
		const { body, hurry } = one('one', 'two');
		expect(write(body)).toBe(
			'<h2 id="one--a">A</h2><p>To <a href="#two--b--c">two</a>, <a href="#two">all of it</a>, <a href="https://firm.example/guide/glossary/">words</a>, <a href="https://a.example/">A</a>.</p>',
		);
		expect(write(hurry[0] ?? [])).toBe('<a href="#one--a"><mark>Quick</mark></a>');
	});

	test('lead to the site where the other is not in the book', () => {
		expect(write(one('one').body)).toContain(
			'<a href="https://firm.example/guide/guides/two/#b--c">two</a>, <a href="https://firm.example/guide/guides/two/">',
		);
	});
});
