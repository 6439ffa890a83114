import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { makeIcons } from '../../../../src/build/pictures/make-icons.ts';
import type { PictureError } from '../../../../src/build/pictures/make-picture.ts';

const cacheDir = mkdtempSync(join(tmpdir(), 'callback-icons-'));
afterAll(() => rmSync(cacheDir, { recursive: true }));

const full = Buffer.from(
	'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#336699"/></svg>',
);
const round = Buffer.from(
	'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><circle cx="16" cy="16" r="10" fill="#336699"/></svg>',
);

const icons = async (source: Buffer) =>
	new Map((await makeIcons(source, '#fdfaf4', cacheDir)).map(({ fileName, data }) => [fileName, data]));

async function colourAt(png: Buffer, left: number, top: number): Promise<number[]> {
	return [...(await sharp(png).extract({ left, top, width: 1, height: 1 }).removeAlpha().raw().toBuffer())];
}

describe('icons', () => {
	test('have the sizes that browsers and phones ask for', async () => {
		const made = await icons(full);
		const sizes = await Promise.all(
			[...made].map(async ([name, data]) => {
				const png = name.endsWith('.ico') ? data.subarray(22) : data;
				const { width, height, format } = await sharp(png).metadata();
				return [name, format, width, height];
			}),
		);
		expect(sizes).toEqual([
			['favicon.ico', 'png', 32, 32],
			['apple-touch-icon.png', 'png', 180, 180],
			['icon-192.png', 'png', 192, 192],
			['icon-512.png', 'png', 512, 512],
			['icon-maskable-512.png', 'png', 512, 512],
		]);
	});

	test('go on in their own colour where a phone cuts its shape', async () => {
		const made = await icons(full);
		for (const name of ['apple-touch-icon.png', 'icon-maskable-512.png']) {
			expect(await colourAt(made.get(name)!, 0, 0)).toEqual([0x33, 0x66, 0x99]);
		}
	});

	test('that are see-through at the edge lie on paper', async () => {
		const made = await icons(round);
		expect(await colourAt(made.get('apple-touch-icon.png')!, 0, 0)).toEqual([0xfd, 0xfa, 0xf4]);
		expect((await sharp(made.get('icon-192.png')).metadata()).hasAlpha).toBe(true);
	});

	test.each(['', '1', '16', '32.5', '1024', '6000', '40000'])(
		'are made of a drawing of any size, also one of “%s” pixels',
		async (size) => {
			const drawing = full
				.toString()
				.replace('<svg', size === '' ? '<svg' : `<svg width="${size}" height="${size}"`);
			const made = await icons(Buffer.from(drawing));
			expect(await colourAt(made.get('icon-512.png')!, 256, 256)).toEqual([0x33, 0x66, 0x99]);
			expect(await colourAt(made.get('icon-192.png')!, 2, 96)).toEqual([0x33, 0x66, 0x99]);
		},
	);

	test('are the same bytes when they are made again', async () => {
		const first = await icons(full);
		rmSync(cacheDir, { recursive: true });
		expect(await icons(full)).toEqual(first);
	});
});

const png = (width: number, height: number) =>
	sharp({ create: { width, height, channels: 3, background: 'red' } })
		.png()
		.toBuffer();

test.each([
	['an empty file', () => Promise.resolve(Buffer.alloc(0)), 'The icon is empty.'],
	['no picture', () => Promise.resolve(Buffer.from('x')), 'The icon cannot be read.'],
	['a wide one', () => png(600, 300), 'The icon is not square: 600 by 300.'],
	['a small one', () => png(64, 64), 'The icon is only 64 pixels wide.'],
])('%s is turned down', async (_, source, message) => {
	const error = await makeIcons(await source(), '#ffffff', cacheDir).catch((reason: unknown) => reason);
	expect((error as PictureError).fault.message).toBe(message);
});
