import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { makePictures, photoKey } from '../../../../src/build/pictures.ts';
import { brand, world } from '../../../support/overlay.ts';

const colour = { r: 200, g: 80, b: 20 };
const photo = await sharp({ create: { width: 2000, height: 1000, channels: 3, background: colour } })
	.jpeg()
	.toBuffer();
const site = world({
	'content/rosa.jpg': photo,
	'content/brand.yaml': `${brand}consultants: [{ name: Rosa, role: Consultant, photo: rosa.jpg }]
band: rosa.jpg
home: [{ picture: { file: rosa.jpg, title: Welcome, alt: Rosa at her desk } }, { section: preparation }]
`,
});
afterAll(() => site.remove());

test('the same picture is cut for each place in which it stands', async () => {
	const { photos } = site.load();
	const made = await makePictures(photos, {
		cacheDir: join(site.firm, '.callback'),
		urlOf: (name) => `/_assets/${name}`,
	});
	const sizeIn = (place: Parameters<typeof photoKey>[0]) => {
		const { width, height } = made.get(photoKey(place, 'rosa.jpg'))!.shown;
		return { width, height };
	};
	expect(sizeIn('portrait')).toEqual({ width: 192, height: 192 });
	expect(sizeIn('home')).toEqual({ width: 1400, height: 700 });
	expect(sizeIn('band')).toEqual({ width: 1920, height: 960 });
});
