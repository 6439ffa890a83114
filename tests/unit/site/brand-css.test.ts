import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readBrandCss } from '../../../src/site/brand-css.ts';
import type { ContentFile } from '../../../src/site/files.ts';

const folder = mkdtempSync(join(tmpdir(), 'brand-css-'));
mkdirSync(join(folder, 'files'));
writeFileSync(join(folder, 'files/dots and more.svg'), '<svg/>');
writeFileSync(join(folder, 'dots.svg'), '<svg/>');
afterAll(() => rmSync(folder, { recursive: true }));

const read = (text: string) => {
	const file: ContentFile = {
		origin: 'firm',
		file: 'content/brand.css',
		path: 'brand.css',
		locale: undefined,
		kind: 'style',
		name: 'brand',
		text,
	};
	return readBrandCss([file], { publicDirs: [folder], base: '/guide/' });
};

describe('the style sheet of a firm', () => {
	test('is empty where there is none', () =>
		expect(readBrandCss([], { publicDirs: [folder], base: '/' })).toEqual({ css: '', diagnostics: [] }));

	test.each([
		['.a { color: red }', '.a { color: red }'],
		['/* who */\n.a{color:red}\n\n\t.b > i{ top:0 }', '.a{color:red} .b > i{ top:0 }'],
		['.a/* x */.b{top:0}', '.a/**/.b{top:0}'],
		['.a{background:url(/dots.svg)}', '.a{background:url("/guide/dots.svg")}'],
		['.a{background:url("./dots.svg")}', '.a{background:url("/guide/dots.svg")}'],
		["@font-face{src:url('../public/dots.svg?v=2#x')}", '@font-face{src:url("/guide/dots.svg?v=2#x")}'],
		['.a{mask:url(#hole)}', '.a{mask:url("#hole")}'],
		[
			'.a{background:url("files/dots%20and%20more.svg")}',
			'.a{background:url("/guide/files/dots%20and%20more.svg")}',
		],
		[
			'.a{background:image-set("dots.svg" type("image/svg+xml"))}',
			'.a{background:image-set("/guide/dots.svg" type("image/svg+xml"))}',
		],
		['.a::after{content:"a\\"b"}', '.a::after{content:"a\\22 b"}'],
		['.a::after{content:"</style><b>"}', '.a::after{content:"\\3c /style>\\3c b>"}'],
		['@media (width < 40rem) { .a { & b { top: 0 } } }', '@media (width < 40rem) { .a { & b { top: 0 } } }'],
	])('%j becomes %j, in the last layer', (written, made) => {
		const { css, diagnostics } = read(written);
		expect(diagnostics).toEqual([]);
		expect(css).toBe(`@layer brand{${made}}`);
	});

	test('never holds what ends the style element of a page', () => {
		for (const text of [
			'</style>',
			'.a{content:"</style>"}',
			'/*</style>*/',
			'.a{b:\\</style>}',
			'url(</style>)',
		]) {
			const { css, diagnostics } = read(text);
			if (diagnostics.length === 0) expect(css).not.toMatch(/<\/style/i);
		}
	});

	test('tells one that is too large for a page', () =>
		expect(read('.a{color:red}'.repeat(3000)).diagnostics).toMatchObject([
			{ message: expect.stringMatching(/^The style sheet is 39 kB large/) },
		]));
});
