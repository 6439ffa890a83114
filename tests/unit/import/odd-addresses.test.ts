// Addresses that are none: one of them must not stop the import of a whole site.
import { describe, expect, test } from 'vitest';
import { convert } from '../../../src/import/convert.ts';
import { planImport } from '../../../src/import/plan.ts';
import type { Note } from '../../../src/import/post.ts';
import { readMarkdown } from '../../../src/import/markdown/read-markdown.ts';
import { readWxr } from '../../../src/import/wordpress/read-wxr.ts';
import { removeShortcodes } from '../../../src/import/wordpress/shortcodes.ts';
import { place, preparation, surroundings } from './support.ts';

const odd = [
	'https://my site.example/x',
	'https://',
	'http://[',
	'https://a.example:port/',
	'https://%/',
	'http:',
	'//',
	'',
	'?p=1',
	'no address',
	'https://a.example/%E9t%E9',
	'https://a.example/%',
	'javascript:alert(1)',
	'data:,x',
];
const target = {
	lang: 'en-US',
	sections: [preparation],
	ours: { guide: new Set<string>(), page: new Set<string>() },
	theirs: { guide: new Map<string, string>(), page: new Map<string, string>() },
};
const { findPicture } = surroundings;

describe.each(odd)('the address %j', (address) => {
	const words =
		'See <a href="https://out.example/x">one</a>, <a href="/two/">two</a> and <img src="a.png" alt="A">.';
	const wxr = (fields: string, text = words) =>
		`<rss><channel><wp:wxr_version>1.2</wp:wxr_version><link>https://a.example</link><item><title>Low tide</title>${fields}<content:encoded><![CDATA[<p>${text}</p>]]></content:encoded></item></channel></rss>`;
	const imported = (text: string) => {
		const reading = readWxr({ file: 'a.xml', path: 'a.xml', text })!;
		return planImport([{ ...reading, findPicture }], target).files.map((file) => file.text);
	};

	test.each([
		['a post', `<link>${address}</link>`],
		['the name of a post', `<guid>${address}</guid>`],
		['both', `<link>${address}</link><guid>${address}</guid>`],
	])('of %s', (_, fields) => expect(imported(wxr(fields))[0]).toContain('[one](https://out.example/x)'));

	test('of a whole site', () => {
		const [text] = imported(wxr('').replace('<link>https://a.example</link>', `<link>${address}</link>`));
		expect(text).toContain('[one](https://out.example/x)');
	});

	test('of a link and of a picture', () => {
		const [text] = imported(wxr('', `${words} <a href="${address}">x</a> <img src="${address}" alt="y">`));
		expect(text).toContain('[one](https://out.example/x)');
	});

	test('in the front matter and in a link of Markdown', () => {
		const text = `---\ntitle: Low tide\nurl: ${JSON.stringify(address)}\n---\n\n[x](<${address}>) [one](https://out.example/x)\n`;
		const [post] = readMarkdown({ file: 'a.md', path: 'a.md', text }).posts;
		expect(convert(post!, place, surroundings).text).toContain('[one](https://out.example/x)');
	});

	test.each(['src', 'url', 'link', 'href'])('in a shortcode, as %s', (name) => {
		for (const written of [address, `url:${encodeURIComponent(address)}|title:x`, `url:${address}`])
			expect(removeShortcodes(`One [vc_button ${name}="${written}"] two`, new Map(), [])).toMatch(
				/^One[^]*two$/,
			);
	});
});

test.each([
	['https%3A%2F%2Fa.example%2F%E9t%E9', 'https://a.example/%E9t%E9'],
	['https%3A%2F%2Fa.example%2F%C3%A9t%C3%A9', 'https://a.example/été'],
	['https%3A%2F%2Fa.example%2F%D0%B2%D1', 'https://a.example/%D0%B2%D1'],
	['https%3A%2F%2Fa.example%2F100%', 'https://a.example/100%'],
	['https%3A%2F%2Fa.example%2F%zz', 'https://a.example/%zz'],
])('the address %j of a button is told as %j', (written, address) => {
	const notes: Note[] = [];
	removeShortcodes(`[vc_button link="url:${written}|title:x"]`, new Map(), notes);
	expect(notes.map(({ text }) => text).join('\n')).toContain(address);
});

test('a site without a section that is shown is told to write one', () => {
	const reading = readMarkdown({ file: 'a.md', path: 'a.md', text: '# Low tide\n\nWords.\n' });
	expect(() => planImport([{ ...reading, findPicture }], { ...target, sections: [] })).toThrow(
		'content/en/sections.yaml [missing-field]\n  “Low tide” is a guide, and the site shows no section that it could go to.\n  Write one into content/en/sections.yaml, with id, name, summary and kind, or take one out of the list at hide.',
	);
});
