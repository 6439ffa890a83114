import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { makePicture, PictureError, type Cut } from '../../../../src/build/pictures/make-picture.ts';

const folder = mkdtempSync(join(tmpdir(), 'callback-pictures-'));
afterAll(() => rmSync(folder, { recursive: true }));

const cacheDir = join(folder, 'cache');

async function draw(name: string, width: number, height: number, channels: 3 | 4 = 3): Promise<string> {
	const path = join(folder, name);
	const background = { r: 200, g: 80, b: 20, alpha: 0.5 };
	await sharp({ create: { width, height, channels, background } })
		.withExif({ IFD3: { GPSLatitude: '1/1 2/1 3/1' } })
		.toFile(path);
	return path;
}

const make = (path: string, cut: Cut = { widths: [480, 960], kind: 'webp' }) =>
	makePicture(path, cut, { cacheDir, urlOf: (name) => `/a/${name}` });

describe('a photograph', () => {
	test('becomes smaller files and says its size', async () => {
		const { shown, files } = await make(await draw('Our Desk.jpg', 1600, 800));
		expect(shown).toMatchObject({ width: 960, height: 480 });
		expect(shown.src).toMatch(/^\/a\/our-desk\.[0-9a-f]{8}-960\.jpg$/);
		expect(shown.source?.type).toBe('image/webp');
		expect(shown.source?.srcset).toMatch(/^\S+-480\.webp 480w, \S+-960\.webp 960w$/);
		const sizes = await Promise.all(files.map(({ data }) => sharp(data).metadata()));
		expect(sizes.map(({ format, width, height }) => [format, width, height])).toEqual([
			['webp', 480, 240],
			['webp', 960, 480],
			['jpeg', 960, 480],
		]);
	});

	test('loses the place where it was taken', async () => {
		const path = await draw('place.jpg', 600, 600);
		expect((await sharp(path).metadata()).exif).toBeDefined();
		for (const { data } of (await make(path)).files)
			expect((await sharp(data).metadata()).exif).toBeUndefined();
	});

	test('that is small stays as large as it is', async () => {
		const { shown } = await make(await draw('small.png', 300, 90));
		expect(shown).toMatchObject({ width: 300, height: 90 });
		expect(shown.source?.srcset).toMatch(/^\S+-300\.webp$/);
	});

	test('with see-through parts falls back to PNG', async () => {
		expect((await make(await draw('clear.webp', 500, 100, 4))).shown.src).toMatch(/\.png$/);
	});

	test('of a person becomes a square', async () => {
		const cut = { widths: [192], square: true, kind: 'avif' } as const;
		const { shown, files } = await make(await draw('rosa.jpg', 400, 700), cut);
		expect(shown).toMatchObject({ width: 192, height: 192 });
		expect(shown.source?.type).toBe('image/avif');
		expect(files).toHaveLength(2);
	});
});

test('the same picture gives the same bytes, made anew or kept', async () => {
	const path = await draw('again.jpg', 700, 500);
	const first = await make(path);
	expect(readdirSync(join(cacheDir, 'pictures')).length).toBeGreaterThan(0);
	const kept = await make(path);
	rmSync(cacheDir, { recursive: true });
	const anew = await make(path);
	for (const other of [kept, anew]) expect(other).toEqual(first);
});

test('a kept file that was damaged is made again', async () => {
	const path = await draw('damaged.jpg', 200, 100);
	const first = await make(path);
	const kept = join(cacheDir, 'pictures');
	for (const name of readdirSync(kept)) writeFileSync(join(kept, name), 'half');
	expect(await make(path)).toEqual(first);
});

test('a drawing stays as it is', async () => {
	const path = join(folder, 'plan.svg');
	const text = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><path d="M0 0h9"/></svg>';
	writeFileSync(path, text);
	const { shown, files } = await make(path);
	expect(shown).toMatchObject({ width: 40, height: 20, source: undefined });
	expect(files.map(({ data }) => data.toString())).toEqual([text]);
});

test.each([
	['broken.png', () => Promise.resolve('no picture'), 'The picture "broken.png" cannot be read.'],
	[
		'wide.png',
		() =>
			sharp({ create: { width: 6001, height: 2, channels: 3, background: 'red' } })
				.png()
				.toBuffer(),
		'The picture "wide.png" is 6001 by 2 pixels; no side may be longer than 6000.',
	],
])('%s is turned down', async (name, bytes, message) => {
	const path = join(folder, name);
	writeFileSync(path, await bytes());
	const error = await make(path).catch((reason: unknown) => reason);
	expect(error).toBeInstanceOf(PictureError);
	expect((error as PictureError).fault.message).toBe(message);
});
