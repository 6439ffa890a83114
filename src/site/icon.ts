import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { escapeMarkup } from '../lib/markup.ts';
import { derivePalette } from './palette.ts';
import type { Site } from './site.ts';

/**
 * The icon of a firm that brings none: the first letter of its name on its colour.
 * @returns SVG text, or nothing when the firm's own or Callback's stands in a public folder of that site
 */
export function generatedIcon({ brand, isOurs, publicDirs }: Site): string | undefined {
	const [theirs] = publicDirs;
	if (isOurs || (theirs !== undefined && existsSync(join(theirs, 'favicon.svg')))) return undefined;
	const { fill, onFill } = derivePalette(brand.accent).light;
	const [first] = new Intl.Segmenter(brand.locale).segment(brand.name.trim());
	const letter = escapeMarkup((first?.segment ?? '').toLocaleUpperCase(brand.locale));
	return [
		'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">',
		`<rect width="32" height="32" rx="7" fill="${fill}"/>`,
		`<text x="16" y="23" font-family="Georgia, serif" font-size="21" font-weight="700" text-anchor="middle" fill="${onFill}">${letter}</text>`,
		'</svg>',
	].join('');
}
