import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFont } from '../../../../src/lib/fonts/read-font.ts';
import { cutFont } from '../../../../src/lib/fonts/subset-font.ts';
import { makeFonts } from '../../../../src/site/fonts/fonts.ts';
import { root } from '../../../support/sites.ts';

const files = join(root, 'node_modules/@fontsource-variable/newsreader/files');
let content = '';

beforeAll(async () => {
	content = mkdtempSync(join(tmpdir(), 'callback-font-'));
	mkdirSync(join(content, 'fonts'));
	cpSync(join(files, 'newsreader-latin-wght-normal.woff2'), join(content, 'fonts/acme.woff2'));
	const variable = join(content, 'fonts/acme.woff2');
	symlinkSync(variable, join(content, 'fonts/twin.woff2'));
	symlinkSync(join(files, 'newsreader-latin-wght-normal.woff2'), join(content, 'fonts/linked.woff2'));
	writeFileSync(join(content, 'fonts/broken.ttf'), 'no font');
	const latin = { characters: 'aábcdeABCDE ', features: [], axes: { wght: 700 } };
	writeFileSync(join(content, 'fonts/bold.woff2'), await cutFont(readFileSync(variable), latin));
	const digits = { ...latin, characters: '0123456789' };
	writeFileSync(join(content, 'fonts/digits.woff2'), await cutFont(readFileSync(variable), digits));
});
afterAll(() => rmSync(content, { recursive: true }));

function make(file: string, heading = file) {
	const face = { family: 'Acme', licence: 'SIL OFL 1.1', kind: 'serif' } as const;
	const fonts = { body: { ...face, file }, heading: { ...face, file: heading } };
	return makeFonts({
		fonts,
		root,
		content,
		cacheDir: join(content, 'cache'),
		placeOf: (path) => ({ file: 'brand.yaml', line: 7, field: path.join('.') }),
	});
}

describe('a font file of the firm’s own', () => {
	test('is cut like that of a package', async () => {
		const { body, heading } = await make('fonts/acme.woff2');
		expect(heading).toBe(body);
		expect(body).toMatchObject({ family: 'Acme', generic: 'serif', weights: [400, 700] });
		const points = readFont(body.files[0].data).codePoints;
		expect(points).toContain('é'.codePointAt(0));
		expect(points).not.toContain('∫'.codePointAt(0));
	});

	test('may be a link to another one in the content folder', async () => {
		expect((await make('fonts/twin.woff2')).body.weights).toEqual([400, 700]);
	});

	test('of one weight is used as it is in headings; bold in the text is left to the browser', async () => {
		const { body, heading } = await make('fonts/bold.woff2', 'fonts/acme.woff2');
		expect(body.weights).toEqual([400, 400]);
		expect(heading.weights).toEqual([500, 650]);
		expect((await make('fonts/acme.woff2', 'fonts/bold.woff2')).heading.weights).toEqual([500, 650]);
	});

	test.each([
		['fonts/lost.woff2', 'There is no font "fonts/lost.woff2" in content/.'],
		['fonts/linked.woff2', 'The font "fonts/linked.woff2" is a link to a place outside the content folder.'],
		['fonts/broken.ttf', 'The font "fonts/broken.ttf" cannot be read.'],
		['fonts/digits.woff2', 'The font "fonts/digits.woff2" has no Latin letters.'],
	])('%s is told: %s', async (file, message) => {
		await expect(make(file)).rejects.toMatchObject({
			diagnostics: [{ file: 'brand.yaml', line: 7, field: 'fonts.body.file', message }],
		});
	});
});
