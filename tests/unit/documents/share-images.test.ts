import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import {
	drawIn,
	makeShareImages,
	type Look,
	type SharedPage,
} from '../../../src/documents/share/share-images.ts';
import { sharedPages } from '../../../src/documents/share/shared-pages.ts';
import { derivePalette } from '../../../src/site/palette.ts';
import { paperFonts } from '../../support/paper.ts';

let brand: Look;

beforeAll(async () => {
	brand = {
		name: 'Fern & Sons',
		logo: undefined,
		foot: 'firm.example',
		colours: derivePalette({ accent: '#00543f' }).light,
		lang: 'en',
		dir: 'ltr',
		fonts: await paperFonts(),
	};
}, 60_000);

const page = (title: string, more: Partial<SharedPage> = {}): SharedPage => ({
	path: '/guides/a/',
	title,
	kicker: 'Preparation',
	lang: undefined,
	...more,
});

async function draw(shared: SharedPage, look: Partial<Look> = {}): Promise<Buffer> {
	const drawn = await drawIn({ ...brand, ...look }, (_, make) => make());
	const [image] = await makeShareImages([shared], drawn);
	return image?.data ?? Buffer.of();
}

/** Columns and rows, from the first to the last, in which anything differs from the paper between two rows. */
async function inkOf(image: Buffer, [top, bottom]: [number, number]) {
	const { data, info } = await sharp(image).greyscale().raw().toBuffer({ resolveWithObject: true });
	const columns: number[] = [];
	for (let x = 0; x < info.width; x += 1) {
		for (let y = top; y < bottom; y += 1) {
			if ((data[(y * info.width + x) * info.channels] ?? 255) < 120) {
				columns.push(x);
				break;
			}
		}
	}
	return { from: columns[0] ?? NaN, to: columns.at(-1) ?? NaN };
}

describe('a share image', () => {
	test('is 1200 by 630 pixels of a few kilobytes, the same bytes each time', async () => {
		const image = await draw(page('What will they ask this time?'));
		expect(await sharp(image).metadata()).toMatchObject({ width: 1200, height: 630, format: 'png' });
		expect(image.length).toBeLessThan(40_000);
		expect(image.equals(await draw(page('What will they ask this time?')))).toBe(true);
	});

	test.each([
		[
			'a long title',
			'How do I ask for what I need, and when do I say so to the people who decide? '.repeat(4),
		],
		['a long word', 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'],
		['one letter', 'A'],
	])('keeps %s inside its margins', async (_, title) => {
		const { from, to } = await inkOf(await draw(page(title)), [20, 630]);
		expect(from).toBeGreaterThanOrEqual(78);
		expect(to).toBeLessThanOrEqual(1122);
	});

	test('keeps a long title above the line at the foot', async () => {
		const image = await draw(page('How do I ask for what I need, and when? '.repeat(12)));
		expect(await inkOf(image, [522, 540])).toEqual({ from: NaN, to: NaN });
	});

	test('starts on the right where a text is read from there', async () => {
		const look = { lang: 'ar', dir: 'rtl', name: 'نخيل للمواهب' } as const;
		const image = await draw(page('دليل المقابلة', { kicker: undefined }), look);
		const { from, to } = await inkOf(image, [180, 500]);
		expect(to).toBeGreaterThan(1080);
		expect(from).toBeGreaterThan(400);
	});

	test('shows a logo', async () => {
		const svg =
			'<svg xmlns="http://www.w3.org/2000/svg" width="300" height="60"><rect width="300" height="60"/></svg>';
		const image = await draw(page('A'), { logo: { bytes: Buffer.from(svg), holdsName: true } });
		expect(await inkOf(image, [70, 130])).toEqual({ from: 80, to: expect.closeTo(399, -1) as number });
	});

	test('is kept under a key that changes with all that it shows', async () => {
		const keys = new Set<string>();
		const keep = (key: string) => {
			keys.add(key);
			return Promise.resolve(Buffer.of());
		};
		const pages = [page('A'), page('A', { path: '/b/' }), page('B')];
		await makeShareImages(pages, await drawIn(brand, keep));
		await makeShareImages([page('A')], await drawIn({ ...brand, name: 'Other' }, keep));
		expect(keys.size).toBe(3);
	});
});

test('the cover of an e-book is drawn in the same way, in its own shape', async () => {
	const drawn = await drawIn(brand, (_, make) => make());
	const size = { width: 1000, height: 1500 };
	const image = await drawn({
		title: 'How do I ask for it? '.repeat(40),
		kicker: undefined,
		lang: undefined,
		size,
	});
	expect(await sharp(image).metadata()).toMatchObject(size);
	expect(await inkOf(image, [1400, 1418])).toEqual({ from: NaN, to: NaN });
	const { from, to } = await inkOf(image, [200, 1380]);
	expect(from).toBeGreaterThanOrEqual(78);
	expect(to).toBeLessThanOrEqual(922);
});

test('all pages that search engines may show are shared, with what they belong to', () => {
	const out = mkdtempSync(join(tmpdir(), 'callback-shared-'));
	const write = (path: string, html: string) => {
		mkdirSync(dirname(join(out, path)), { recursive: true });
		writeFileSync(join(out, path), html);
	};
	write('index.html', '<h1>When?</h1>');
	write(
		'guides/a/index.html',
		'<article lang="en"><header><p><a>Pay &amp; more</a></p><h1>Do’s &amp;\n dont’s</h1>',
	);
	write('handbook/index.html', '<header><p>Callback</p><p><a>Here</a></p><p>For you</p><h1>All of it</h1>');
	write('search/index.html', '<meta name="robots" content="noindex"><h1>Search</h1>');
	write('old/index.html', '<meta http-equiv="refresh" content="0">');
	expect(sharedPages(out, 'The handbook')).toEqual([
		{ path: '/guides/a/', title: 'Do’s & dont’s', kicker: 'Pay & more', lang: 'en' },
		{ path: '/handbook/', title: 'All of it', kicker: undefined, lang: undefined },
		{ path: '/', title: 'The handbook', kicker: undefined, lang: undefined },
	]);
	const known = new Set(['/guides/a/', '/']);
	expect(sharedPages(out, 'The handbook', known).map(({ path }) => path)).toEqual(['/handbook/']);
	rmSync(out, { recursive: true });
});
