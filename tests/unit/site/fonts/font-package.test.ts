import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFont } from '../../../../src/lib/fonts/read-font.ts';
import { makeFonts } from '../../../../src/site/fonts/fonts.ts';

const newsreader = resolve(import.meta.dirname, '../../../../node_modules/@fontsource-variable/newsreader');

let root: string;
let cacheDir: string;

beforeAll(() => {
	root = mkdtempSync(join(tmpdir(), 'callback-font-package-'));
	cacheDir = join(root, 'cache');
	cpSync(newsreader, join(root, 'node_modules/@fontsource-variable/newsreader'), { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true }));

/** Makes the `files` folder of a package. */
function install(name: string): string {
	const files = join(root, 'node_modules', name, 'files');
	mkdirSync(files, { recursive: true });
	return files;
}

function make(body: string, heading = '@fontsource-variable/newsreader') {
	const fonts = {
		body: { package: body, family: 'Acme' },
		heading: { package: heading, family: 'Acme Serif' },
	};
	return makeFonts({ fonts, root, cacheDir });
}

test('a package brings the letters of a language that is not written in Latin ones, and brings them first', async () => {
	const files = install('acme');
	const copy = (from: string, to: string) =>
		cpSync(
			join(newsreader, `files/newsreader-${from}-wght-normal.woff2`),
			join(files, `acme-${to}-wght-normal.woff2`),
		);
	copy('latin', 'latin');
	copy('vietnamese', 'greek');
	const acme = { package: 'acme', family: 'Acme' };
	const request = { fonts: { body: acme, heading: acme }, root, cacheDir };
	const has = (data: Buffer, character: string) =>
		readFont(data).codePoints.includes(character.codePointAt(0)!);

	expect((await makeFonts({ ...request, locale: 'en-GB' })).body.files).toHaveLength(1);
	const [greek, latin] = (await makeFonts({ ...request, locale: 'el' })).body.files;
	expect(has(greek.data, 'ắ')).toBe(true);
	expect(has(latin!.data, 'a')).toBe(true);
	expect(readFont(greek.data).axes['wght']).toMatchObject({ min: 400, max: 700 });
});

test('a package is found in a folder above', async () => {
	const acme = { package: '@fontsource-variable/newsreader', family: 'Newsreader' };
	const inside = join(root, 'node_modules/callback-handbook');
	expect(
		(await makeFonts({ fonts: { body: acme, heading: acme }, root: inside, cacheDir })).body.generic,
	).toBe('serif');
});

describe('a package that cannot be used', () => {
	test('is told for both faces at once when it is missing', async () => {
		await expect(make('@fontsource-variable/acme', 'acme-serif')).rejects.toThrowErrorMatchingInlineSnapshot(`
			[DiagnosticError: brand.yaml (fonts.body.package) [font-unusable]
			  The package "@fontsource-variable/acme" is not installed.
			  Run "npm install @fontsource-variable/acme", or write "@fontsource-variable/atkinson-hyperlegible-next", which comes with Callback.

			brand.yaml (fonts.heading.package) [font-unusable]
			  The package "acme-serif" is not installed.
			  Run "npm install acme-serif", or write "@fontsource-variable/newsreader", which comes with Callback.]
		`);
	});

	test('is told when its name is a path', async () => {
		await expect(make('../../secret')).rejects.toThrowErrorMatchingInlineSnapshot(`
			[DiagnosticError: brand.yaml (fonts.body.package) [font-unusable]
			  "../../secret" is not the name of an npm package.
			  Look its name up on fontsource.org, or write "@fontsource-variable/atkinson-hyperlegible-next", which comes with Callback.]
		`);
	});

	test('is told when it has single weights only', async () => {
		writeFileSync(join(install('@fontsource/acme'), 'acme-latin-400-normal.woff2'), '');
		await expect(make('@fontsource/acme')).rejects.toThrowErrorMatchingInlineSnapshot(`
			[DiagnosticError: brand.yaml (fonts.body.package) [font-unusable]
			  The package "@fontsource/acme" holds no Latin font of variable weight (files/acme-latin-wght-normal.woff2).
			  Choose one whose name starts with @fontsource-variable/, or write "@fontsource-variable/atkinson-hyperlegible-next", which comes with Callback.]
		`);
	});

	test('is told when its file is broken', async () => {
		writeFileSync(join(install('@fontsource-variable/torn'), 'torn-latin-wght-normal.woff2'), 'wOF2 no more');
		await expect(make('@fontsource-variable/torn')).rejects.toThrowErrorMatchingInlineSnapshot(`
			[DiagnosticError: brand.yaml (fonts.body.package) [font-unusable]
			  The font files of the package "@fontsource-variable/torn" are broken.
			  Run "npm install --force @fontsource-variable/torn", or write "@fontsource-variable/atkinson-hyperlegible-next", which comes with Callback.]
		`);
	});
});
