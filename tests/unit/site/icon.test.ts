import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { brandSchema } from '../../../src/schema/brand.ts';
import { makeFonts, type SiteFonts } from '../../../src/site/fonts/fonts.ts';
import { iconSource } from '../../../src/site/icon.ts';
import { webManifest } from '../../../src/site/manifest.ts';
import { derivePalette } from '../../../src/site/palette.ts';
import { readSite } from '../../../src/site/site.ts';
import { brand, world, type Files, type World } from '../../support/overlay.ts';
import { root } from '../../support/sites.ts';

const cacheDir = mkdtempSync(join(tmpdir(), 'callback-icon-'));
let fonts: SiteFonts;
let made: World | undefined;
beforeAll(async () => {
	fonts = await makeFonts({ fonts: brandSchema.shape.fonts.parse(undefined), root, cacheDir });
});
afterEach(() => {
	made?.remove();
	made = undefined;
});
afterAll(() => rmSync(cacheDir, { recursive: true }));

function siteOf(firm: Files = {}) {
	made = world(firm);
	const { site } = readSite(made.ours, made.firm);
	if (!site) throw new Error('The site cannot be read.');
	return site;
}

const iconOf = (site: ReturnType<typeof siteOf>) =>
	iconSource(site, fonts, derivePalette(site.brand).light, { root, cacheDir });
const svg = async (firm: Files = {}) => (await iconOf(siteOf(firm))).bytes.toString();
const named = (name: string) => ({ 'content/brand.yaml': brand.replace('name: Ember', `name: ${name}`) });

describe('the icon of a firm that brings none', () => {
	test('is the first letter of its name, drawn, on its colour', async () => {
		const icon = await svg();
		expect(icon).toContain('<rect width="32" height="32" rx="7" fill="#00543f"/>');
		expect(icon).toMatch(/<path transform="translate\([-\d. ]+\) scale\([\d.]+\)" d="M[-\dMLQCZ,. ]+"\/>/);
		expect(icon).toBe(await svg(named('ember')));
		expect(icon).not.toBe(await svg(named('Oak')));
	});

	test('lies in the middle', async () => {
		const side = 64;
		const { data } = await sharp(Buffer.from(await svg(named('Lark'))))
			.resize(side)
			.greyscale()
			.raw()
			.toBuffer({ resolveWithObject: true });
		const step = data.length / (side * side);
		const light = [...Array(side * side).keys()].filter(
			(at) => data[at * step]! > 200 && data[at * step + step - 1]! > 0,
		);
		const [columns, rows] = [light.map((at) => at % side), light.map((at) => Math.floor(at / side))];
		for (const places of [columns, rows]) {
			expect(Math.abs(Math.min(...places) - (side - 1 - Math.max(...places)))).toBeLessThanOrEqual(2);
		}
	});

	test.each(['نخيل', '👩‍🚀 Space', '"<b>"', '"!"'])('holds no text of a name such as %s', async (name) => {
		const icon = await svg(named(name));
		expect(icon).toMatch(/<g fill="#[0-9a-f]{6}"><(?:path|circle) [^<>]*\/><\/g><\/svg>$/);
	});
});

test('a firm’s own picture is its icon: the one the brand names, or favicon.svg', async () => {
	expect(await svg({ 'public/favicon.svg': '<svg/>' })).toBe('<svg/>');
	const both = {
		'public/favicon.svg': '<svg/>',
		'public/mark.png': 'png',
		'content/brand.yaml': `${brand}icon: mark.png\n`,
	};
	expect(await iconOf(siteOf(both))).toEqual({ isSvg: false, bytes: Buffer.from('png') });
});

test('the manifest stands below the path of the site, in its language and direction', () => {
	const address = brand.replace('ember.example/', 'ember.example/guide/');
	const arabic = siteOf({
		'content/brand.yaml': `${address}locales: [ar]\n`,
		'content/ar/strings.yaml': 'skip: إلى النص\n',
	});
	expect(JSON.parse(webManifest(arabic, '#ffffff'))).toMatchObject({
		name: 'Ember',
		lang: 'ar',
		dir: 'rtl',
		start_url: '/guide/',
		scope: '/guide/',
		background_color: '#ffffff',
		icons: [{ src: 'icon-192.png' }, { src: 'icon-512.png' }, { purpose: 'maskable' }],
	});
});
