import sharp from 'sharp';
import { afterEach, describe, expect, test } from 'vitest';
import { logoSection } from '../../../src/check/logo.ts';
import { brand, world, type Files, type World } from '../../support/overlay.ts';

let made: World | undefined;
afterEach(() => {
	made?.remove();
	made = undefined;
});

const svg = (inside: string, width = 120, height = 40) =>
	`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${inside}</svg>`;
const shape = (fill: string) => `<rect width="120" height="40" fill="${fill}"/>`;

async function lines(files: Files, logo: string): Promise<string[]> {
	made = world({ 'content/brand.yaml': `${brand}logo: ${logo}\n`, ...files });
	return (await logoSection(made.loadAll())).lines;
}

describe('what is told of a logo', () => {
	test.each([
		['a light one', svg(shape('#f0a030'))],
		['one on its own light ground', svg(`${shape('#ffffff')}<rect width="40" height="9" fill="#111111"/>`)],
		['a comment on text', svg(`<!-- <text> -->${shape('#f0a030')}`)],
		['a wide one that can still be read', svg(shape('#f0a030'), 240, 40)],
	])('is nothing of %s', async (_, logo) =>
		expect(await lines({ 'public/logo.svg': logo }, '{ file: logo.svg }')).toEqual([]),
	);

	test.each([
		['letters that are text', svg(`${shape('#f0a030')}<text y="20">Ember</text>`), 'holds letters as text'],
		['a dark one', svg(shape('#10182a')), 'is dark, and devices set to dark'],
		['black letters on nothing', svg('<path d="M0 0h60v9H0z"/>'), 'is dark, and devices set to dark'],
		['one that is too wide', svg(shape('#f0a030'), 280, 40), 'is 7.0 times as wide as high'],
	])('is %s', async (_, logo, told) => {
		const [line, ...others] = await lines({ 'public/logo.svg': logo }, '{ file: logo.svg }');
		expect(others).toEqual([]);
		expect(line).toContain(`public/logo.svg ${told}`);
	});

	test('is nothing of a dark one with a light copy, but for what is wrong with the copy', async () => {
		const files = {
			'public/logo.svg': svg(shape('#10182a')),
			'public/light.svg': svg(shape('#ffffff'), 300, 40),
		};
		expect(await lines(files, '{ file: logo.svg, dark: light.svg }')).toEqual([
			expect.stringContaining('public/light.svg is 7.5 times as wide as high'),
		]);
	});

	test('is told of pictures of points too', async () => {
		const png = await sharp({ create: { width: 90, height: 30, channels: 3, background: '#111111' } })
			.png()
			.toBuffer();
		expect(await lines({ 'public/logo.png': png }, '{ file: logo.png }')).toHaveLength(1);
	});
});
