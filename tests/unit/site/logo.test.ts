import sharp from 'sharp';
import { afterEach, expect, test } from 'vitest';
import { readSite } from '../../../src/site/site.ts';
import { measureLogo } from '../../../src/site/logo.ts';
import { brand, world, type World } from '../../support/overlay.ts';

let made: World;
afterEach(() => made.remove());

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="120" height="40"/>';
const png = await sharp({ create: { width: 64, height: 64, channels: 3, background: '#00543f' } })
	.png()
	.toBuffer();

/** A site with two logos. */
function siteWith(dark: Uint8Array | string) {
	made = world({
		'content/brand.yaml': `${brand}logo:\n  file: logo.svg\n  dark: dark.png\n`,
		'public/logo.svg': svg,
		'public/dark.png': dark,
	});
	return readSite(made.ours, made.firm);
}

test('a logo has the size that its file says', async () => {
	expect(await measureLogo(siteWith(png).checkable)).toEqual({
		file: 'logo.svg',
		dark: 'dark.png',
		holdsName: true,
		width: 120,
		height: 40,
	});
});

test('a dark logo that breaks off in the middle is told with its line', async () => {
	await expect(measureLogo(siteWith(png.subarray(0, png.length - 30)).checkable)).rejects.toThrow(
		/brand\.yaml:7 \(logo\.dark\) \[picture-unreadable\]\n {2}The picture "dark\.png" cannot be read\./,
	);
});

test('a logo that is too large is told how large it may be', () => {
	const { diagnostics } = siteWith(Buffer.concat([png, Buffer.alloc(500_000)]));
	expect(diagnostics.map(({ field, message }) => [field, message])).toEqual([
		[
			'logo.dark',
			expect.stringMatching(
				/^The picture "dark\.png" is 501 kB large, and every page loads it; 500 kB are the most\.$/,
			),
		],
	]);
});
