import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFont } from '../../../../src/lib/fonts/read-font.ts';
import {
	fontFaceCss,
	fontFiles,
	makeFonts,
	type FontFile,
	type SiteFonts,
} from '../../../../src/site/fonts/fonts.ts';

const root = resolve(import.meta.dirname, '../../../..');
const ours = {
	body: { package: '@fontsource-variable/atkinson-hyperlegible-next', family: 'Atkinson Hyperlegible Next' },
	heading: { package: '@fontsource-variable/newsreader', family: 'Newsreader' },
};

let folder: string;
let cacheDir: string;
let fonts: SiteFonts;

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'callback-fonts-'));
	cacheDir = join(folder, 'cache');
	fonts = await makeFonts({ fonts: ours, root, cacheDir });
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the faces of Callback', () => {
	test('take at most 45 kB of a first visit', () => {
		const sizes = [fonts.body, fonts.heading].map(({ files }) => files[0].data.length);
		expect(sizes[0]! + sizes[1]!).toBeLessThanOrEqual(45_000);
	});

	test('are the same bytes when they are made again', async () => {
		const again = await makeFonts({ fonts: ours, root, cacheDir: join(folder, 'second-cache') });
		expect(told(again)).toEqual(told(fonts));
	});

	test.each(['body', 'heading'] as const)('hold every letter, quote and dash of a page: %s', (role) => {
		const [file] = fonts[role].files;
		expect(missing(file.data, 'AZaz09“”‘’–…£€¥«»•ÄÖÜäöüßéèñçåøœ\u00a0')).toBe('');
	});

	test.each(['body', 'heading'] as const)('have a second file for Central Europe: %s', (role) => {
		const [, file] = fonts[role].files;
		expect(missing(file!.data, 'ąćęłńśźżčďěňřšťůžőűșțğİş₹')).toBe('');
		expect(file!.unicodeRange).toContain('U+100-17E');
	});

	test('vary in weight only, between the weights pages use', () => {
		const axes = (role: keyof SiteFonts) => readFont(fonts[role].files[0].data).axes;
		expect(axes('body')).toEqual({ wght: expect.objectContaining({ min: 400, max: 700 }) });
		expect(axes('heading')).toEqual({ wght: expect.objectContaining({ min: 500, max: 650 }) });
		expect(fonts.body.weights).toEqual([400, 700]);
		expect(fonts.heading.weights).toEqual([500, 650]);
	});

	test('have file names that change with their bytes', () => {
		expect(fontFiles(fonts).map(({ fileName }) => fileName)).toEqual([
			expect.stringMatching(/^atkinson-hyperlegible-next\.[\da-f]{8}\.woff2$/),
			expect.stringMatching(/^atkinson-hyperlegible-next\.[\da-f]{8}\.woff2$/),
			expect.stringMatching(/^newsreader\.[\da-f]{8}\.woff2$/),
			expect.stringMatching(/^newsreader\.[\da-f]{8}\.woff2$/),
			expect.stringMatching(/^atkinson-hyperlegible-next-zero\.[\da-f]{8}\.woff2$/),
		]);
	});

	test('have a zero without a stroke, in less than a kilobyte', () => {
		const { zero, weights } = fonts.body;
		expect(zero?.data.length).toBeLessThan(1000);
		const { codePoints, axes } = readFont(zero!.data);
		expect(codePoints).toEqual([0x30]);
		expect([axes['wght']?.min, axes['wght']?.max]).toEqual(weights);
		expect(fonts.heading.zero).toBeUndefined();
	});

	test('come with fallbacks that keep the height of the line', () => {
		for (const { fallbacks, files } of [fonts.body, fonts.heading]) {
			const { ascent, descent } = readFont(files[0].data);
			expect(fallbacks.length).toBeGreaterThan(0);
			for (const face of fallbacks) {
				expect(face.ascent * face.sizeAdjust).toBeCloseTo(ascent);
				expect(face.descent * face.sizeAdjust).toBeCloseTo(descent);
				expect(face.sizeAdjust).toBeGreaterThan(0.8);
				expect(face.sizeAdjust).toBeLessThan(1.1);
			}
		}
	});

	test('are one face when the brand names one package twice', async () => {
		const same = await makeFonts({ fonts: { body: ours.body, heading: ours.body }, root, cacheDir });
		expect(same.heading).toBe(same.body);
		expect(fontFiles(same)).toHaveLength(3);
	});
});

describe('what is kept between builds', () => {
	const keptFiles = () => readdirSync(join(cacheDir, 'fonts')).map((name) => join(cacheDir, 'fonts', name));
	const again = () => makeFonts({ fonts: ours, root, cacheDir });

	test('is used and left alone', async () => {
		const before = keptFiles().map((file) => statSync(file).mtimeMs);
		expect(before).toHaveLength(2);
		expect(told(await again())).toEqual(told(fonts));
		expect(keptFiles().map((file) => statSync(file).mtimeMs)).toEqual(before);
	});

	test.each([
		['empty', () => ''],
		['cut off', (whole: string) => whole.slice(0, 5000)],
		[
			'changed',
			(whole: string) =>
				whole.replace('"weights":[400', '"weights":[100').replace('"weights":[500', '"weights":[100'),
		],
	])('is made again when it is %s', async (_name, damage) => {
		const whole = keptFiles().map((file) => readFileSync(file, 'utf8'));
		keptFiles().forEach((file, index) => writeFileSync(file, damage(whole[index]!)));
		expect(told(await again())).toEqual(told(fonts));
		expect(keptFiles().every((file, index) => readFileSync(file, 'utf8') === whole[index])).toBe(true);
	});
});

describe('the style sheet', () => {
	const css = () => fontFaceCss(fonts, (fileName) => `/guide/fonts/${fileName}`);

	test('names both families, their fallbacks and the properties to use them by', () => {
		expect(css()).toMatch(/^@layer tokens \{\n/);
		for (const { family, files } of [fonts.body, fonts.heading]) {
			expect(css()).toContain(`font-family: "${family}";`);
			expect(css()).toContain(`font-family: "${family} fallback";`);
			for (const { fileName } of files)
				expect(css()).toContain(`url("/guide/fonts/${fileName}") format("woff2")`);
		}
		expect(css()).toContain(
			'--font-body: "Atkinson Hyperlegible Next", "Atkinson Hyperlegible Next fallback", ',
		);
		expect(css()).toMatch(/--font-heading: "Newsreader", "Newsreader fallback", .*, serif;/);
		expect(css().match(/font-display: optional/g)).toHaveLength(5);
	});

	test('lets the lent zero answer for zeros, at the height of the other figures', () => {
		const { files, zero } = fonts.body;
		expect(css().indexOf(zero!.fileName)).toBeGreaterThan(css().indexOf(files[0].fileName));
		expect(css()).toContain('unicode-range: U+30; size-adjust: 91.1%;');
	});

	test('lets the first file answer for characters that both files claim', () => {
		const [first, second] = fonts.body.files;
		expect(css().indexOf(first.fileName)).toBeGreaterThan(css().indexOf(second!.fileName));
	});

	test('cannot be broken out of by a family name', () => {
		const named = { ...fonts.body, family: 'A";} b{c:d' };
		const text = fontFaceCss({ body: named, heading: named }, (fileName) => fileName);
		expect(text).toContain('font-family: "A\\22 ;} b{c:d";');
	});
});

/** Everything about the faces, with hashes for bytes, so that a difference can be read. */
function told({ body, heading }: SiteFonts) {
	const short = ({ data, ...rest }: FontFile) => ({
		...rest,
		data: createHash('sha256').update(data).digest('hex'),
	});
	return [body, heading].map((font) => ({ ...font, files: font.files.map(short) }));
}

function missing(data: Buffer, characters: string): string {
	const has = new Set(readFont(data).codePoints);
	return Array.from(characters)
		.filter((character) => !has.has(character.codePointAt(0)!))
		.join('');
}
