import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Loaded } from '../build/load.ts';
import { contrast } from '../lib/contrast.ts';
import { derivePalette } from '../site/palette.ts';
import type { Section } from './section.ts';

/** Times its height; a wider one is made so small on phones that nobody can read it. */
const widest = 6;

/** A logo with less contrast to the page than this, in most of what it shows, is hard to see. */
const faint = 2;

/** What readers may not see of the logo, as some devices show it. @param all the site in each of its languages */
export async function logoSection(all: readonly Pick<Loaded, 'site'>[]): Promise<Section> {
	const lines = await Promise.all(all.map(({ site }) => logoNotes(site.brand, site.publicDirs)));
	return {
		title: 'Your logo, as some readers will not see it',
		lines: [...new Set(lines.flat())],
		hint: 'The manual tells what a logo needs, under "Your logo and icon".',
	};
}

/** What some readers may not see of a logo. @param publicDirs folders in which it may stand, the firm's first */
export async function logoNotes(
	brand: Pick<Loaded['site']['brand'], 'accent' | 'ink' | 'logo'>,
	publicDirs: readonly string[],
): Promise<string[]> {
	const { logo } = brand;
	if (!logo) return [];
	const lines: string[] = [];
	for (const name of [logo.file, logo.dark].filter((file) => file !== undefined)) {
		const path = publicDirs.map((folder) => join(folder, name)).find((file) => existsSync(file));
		if (path === undefined) continue;
		const bytes = readFileSync(path);
		if (/\.svg$/i.test(name) && holdsLetters(bytes.toString())) {
			lines.push(
				`public/${name} holds letters as text: a device without their typeface shows others. Have them converted to paths.`,
			);
		}
		const { width, height } = await sharp(bytes).metadata();
		if (width > widest * height) {
			lines.push(
				`public/${name} is ${(width / height).toFixed(1)} times as wide as high: on phones it becomes too small to read. Use one of at most ${widest} times, best 4.`,
			);
		}
	}
	if (logo.dark === undefined && (await isFaintOn(derivePalette(brand).dark.paper, logo.file, publicDirs))) {
		lines.push(
			`public/${logo.file} is dark, and devices set to dark show it on a nearly black page. Add a light copy: "dark: logo-dark.svg" under logo in brand.yaml.`,
		);
	}
	return lines;
}

/** Letters that are text in a drawing, rather than shapes. */
function holdsLetters(svg: string): boolean {
	return /<(?:[\w-]+:)?text[\s/>]/.test(svg.replace(/<!--[\s\S]*?-->/g, ''));
}

async function isFaintOn(paper: string, name: string, publicDirs: readonly string[]): Promise<boolean> {
	const path = publicDirs.map((folder) => join(folder, name)).find((file) => existsSync(file));
	if (path === undefined) return false;
	const { data, info } = await sharp(readFileSync(path))
		.resize(96, 96, { fit: 'inside' })
		.toColourspace('srgb')
		.ensureAlpha()
		.raw()
		.toBuffer({ resolveWithObject: true });
	let shown = 0;
	let unseen = 0;
	for (let at = 0; at < data.length; at += info.channels) {
		const [red = 0, green = 0, blue = 0, alpha = 0] = data.subarray(at, at + 4);
		if (alpha < 128) continue;
		shown += 1;
		const colour = `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
		if (contrast(colour, paper) < faint) unseen += 1;
	}
	return unseen * 2 > shown;
}
