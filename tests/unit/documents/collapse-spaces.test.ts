import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { collapseSpaces } from '../../../src/documents/collapse-spaces.ts';
import { element, parseHtml } from '../../../src/lib/html-tree.ts';
import type { Element } from 'hast';

function collapsed(html: string): string {
	const holder = element('div', parseHtml(html).children as Element['children']);
	collapseSpaces(holder);
	return toHtml(holder.children);
}

test.each([
	['between words', '<p>one  two\n\tthree</p>', '<p>one two three</p>'],
	['at the ends of a block', '<p> one </p>', '<p>one</p>'],
	['between blocks', '<p>one</p>\n<ul>\n<li>two</li>\n</ul>\n', '<p>one</p><ul><li>two</li></ul>'],
	['around an end of line', '<p>one <br> two</p>', '<p>one<br>two</p>'],
	['in and beside a word with a look', '<p>one <b> two </b> three</p>', '<p>one <b>two </b>three</p>'],
	['in a block inside words', '<li>one <p> two</p> three </li>', '<li>one<p>two</p>three</li>'],
])('Blanks collapse %s', (_where, html, expected) => {
	expect(collapsed(html)).toBe(expected);
});

test.each([
	['a blank between two words with a look', '<p><b>one</b> <i>two</i></p>'],
	['blanks beside a picture', '<p>one <img src="a.png"> two</p>'],
	['a blank behind a box to tick', '<li><input type="checkbox"> one</li>'],
	['blanks that never break', '<p>one&nbsp;&nbsp;two&nbsp;</p>'],
	['text as it was typed', '<pre><code> one\n\n  two </code></pre>'],
])('%s stays', (_what, html) => {
	expect(collapsed(html)).toBe(toHtml(parseHtml(html)));
});
