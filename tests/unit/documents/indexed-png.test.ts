import sharp from 'sharp';
import { expect, test } from 'vitest';
import { indexedPng } from '../../../src/documents/share/indexed-png.ts';

/** A picture whose pixels have these colours, one after the other. */
function pixels(width: number, height: number, colourAt: (x: number, y: number) => number) {
	const data = Buffer.alloc(width * height * 4, 255);
	for (let y = 0; y < height; y += 1)
		for (let x = 0; x < width; x += 1) data.writeUIntBE(colourAt(x, y), (y * width + x) * 4, 3);
	return { data, width, height };
}

async function read(file: Buffer): Promise<Buffer> {
	return sharp(file).toColourspace('srgb').ensureAlpha().raw().toBuffer();
}

test('a drawing of flat colours keeps each of them, however alike they are', async () => {
	const drawn = pixels(300, 200, (x) => (x < 100 ? 0xfdfcfa : x < 200 ? 0xfcfbf9 : 0x00543f));
	const file = indexedPng(drawn);
	expect(file && (await read(file)).equals(drawn.data)).toBe(true);
	expect(file?.length).toBeLessThan(2000);
});

test('soft edges keep to within an eighth of what they were', async () => {
	const drawn = pixels(1200, 630, (x, y) => (x === 600 ? (y % 256) * 0x010101 : x < 600 ? 0xffffff : 0));
	const file = indexedPng(drawn);
	const shown = file && (await read(file));
	const apart = drawn.data.map((value, at) => Math.abs(value - (shown?.[at] ?? 0)));
	expect(Math.max(...new Set(apart))).toBeLessThan(32);
});

test('a photograph is left to others', () => {
	const noise = (x: number, y: number) => (x * 2654435761 + y * 40503 * (x + 7)) & 0xffffff;
	expect(indexedPng(pixels(200, 200, noise))).toBeUndefined();
});

test('a picture whose bytes begin anywhere in memory is read in the same way', () => {
	const drawn = pixels(40, 40, (x, y) => x * 0x010000 + y);
	const moved = Buffer.alloc(drawn.data.length + 3);
	drawn.data.copy(moved, 3);
	expect(indexedPng({ ...drawn, data: moved.subarray(3) })).toEqual(indexedPng(drawn));
});
