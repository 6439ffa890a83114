// Texts that keep a reader busy on purpose: what an import takes apart takes time that grows with its length alone.
import { describe, expect, test } from 'vitest';
import { convert } from '../../../src/import/convert.ts';
import type { Reading } from '../../../src/import/post.ts';
import { readHtml } from '../../../src/import/html/read-html.ts';
import { readDefinitions } from '../../../src/import/markdown/definitions.ts';
import { readMarkdown } from '../../../src/import/markdown/read-markdown.ts';
import { readWxr } from '../../../src/import/wordpress/read-wxr.ts';
import { expectLinear } from '../../support/growth.ts';
import { times } from '../../support/hostile-texts.ts';
import { removeShortcodes } from '../../../src/import/wordpress/shortcodes.ts';
import { place, surroundings } from './support.ts';

/** What some pattern of an import goes on over. */
const repeated = {
	blanks: ' ',
	'no-break blanks': '\u00A0',
	'both blanks': ' \u00A0',
	'line ends': '\n',
	'lines of blanks': ' \n',
	'line ends in words': 'a\n',
	'one word': 'a',
	hyphens: 'a-',
	brackets: '[',
	'links of notebooks': '[[a',
	'headings of notebooks': '[[#',
	'words of notebooks': '[[a|',
	shortcodes: '[a ',
	'shortcodes with a mark left open': '[a "',
	'shortcodes with both marks': `[a "'`,
	'closed shortcodes': '[a]b[/a]',
	'words after shortcodes': '[a]bbbbbbbbbbbbbbbb',
	'blanks after a shortcode': '[a] ',
	captions: '[caption a]',
	braces: '{',
	'added words': '{++a',
	'words below the line': 'a~',
	'words above the line': 'a^',
	'blocks between slashes': '/// a\n',
	'slashes that close': '/// a\n///\n',
	'included files': '--8<-- "a',
	'Markdown in HTML': '<div markdown>\n',
	'marks of Markdown in HTML': '<div markdown ',
	'marks of code': '```\n# [!code \n```\n',
	placeholders: '{% a ',
	'placeholders with blanks': '{%  ',
	'angled placeholders': '{{< a ',
	'values of placeholders': '{{ a > ',
	'names of headings': ' {#a',
	'quotation marks': '“',
	'straight quotation marks': '" ',
	colons: ':',
	'containers with brackets': ':::a [b] ',
	'containers with braces': ':::a {b} ',
	'boxes with quotation marks': '!!! a "b" ',
	'tabs with quotation marks': '=== “a” ',
	imports: 'import a\n',
	'imports of much': 'import {\n',
	'lines of text after an import': 'import a,\nb,\n',
	exports: 'export const a\n',
	'addresses with signs': '#?',
	'footnotes of other programs': '<a href="#a">[ 1 </a>',
	'preformatted text': '<pre>a</pre>',
	code: '<code>a</code>',
	'tags without words': '<kbd></kbd>',
	'tags with braces left open': '<a {',
	comments: '<!--',
	'blocks of WordPress': '<!-- wp:a ',
	'settings of blocks': '<!-- wp:a {} ',
	'less-than signs': '<',
	'encoded less-than signs': '&lt;',
	'a declared encoding': '<meta charset = ',
	'bold paragraphs': '<p style="font-weight: 700   !important">a',
	lists: '<ul><li>a</li></ul>',
	headings: '<h2>a</h2>',
	'marked words': '<b>a </b>',
	cells: '<table><tr><td>a</table>',
	pictures: '<img src="a.png?a#b" alt="a">',
};

const exported = (text: string) =>
	`<rss><channel><wp:wxr_version>1.2</wp:wxr_version><item><title>Low tide</title><content:encoded><![CDATA[${text}]]></content:encoded></item></channel></rss>`;

const readers: [string, (text: string) => Reading | undefined][] = [
	['HTML', (text) => readHtml({ file: 'a.html', path: 'a.html', text: `<h1>Low tide</h1><p>${text}.</p>` })],
	['an export of WordPress', (text) => readWxr({ file: 'a.xml', path: 'a.xml', text: exported(`${text}.`) })],
	['Markdown', (text) => readMarkdown({ file: 'a.md', path: 'a.md', text: `# Low tide\n\n${text}.` })],
	['MDX', (text) => readMarkdown({ file: 'a.mdx', path: 'a.mdx', text: `# Low tide\n\n${text}.` })],
];

describe.each(readers)('the time that an import of %s takes grows with its length', (_, read) => {
	test.each(Object.entries(repeated))('%s', (__, unit) =>
		expectLinear((size) => {
			for (const post of read(times(unit, size / unit.length))?.posts ?? [])
				convert(post, place, surroundings);
		}, 4_000),
	);

	test.each(['<pre>', '<code>a', '<div>', '<ul><li>', '<b>a '])('%s in itself', (unit) =>
		expectLinear((count) => {
			for (const post of read(times(unit, count))?.posts ?? []) convert(post, place, surroundings);
		}, 300),
	);
});

test.each(['<code>a ', '<pre>a ', '<CODE>[a] '])(
	'%s without an end keeps no reader of shortcodes busy',
	(unit) => expectLinear((count) => removeShortcodes(times(unit, count), new Map(), []), 6_000),
);

describe('the time that definitions take grows with their number alone', () => {
	test.each([
		'a\n: b\n\n',
		'a\n: b\n',
		'- a\n: b\n',
		'# a\n\n: b\n',
		'a\nb\n\n: c\n\n',
		'a\n\n\n: b\n\n\n',
		': a\n',
	])('%j', (unit) => expectLinear((count) => readDefinitions(times(unit, count), []), 6_000));

	test('and a term may have as many lines as a text has', () => {
		const read = readDefinitions(`${times('a\n', 50_000)}: b\n`, []);
		expect(read.match(/<dt>/g)).toHaveLength(50_000);
	});
});
