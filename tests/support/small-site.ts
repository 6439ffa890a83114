import { readdirSync, rmSync } from 'node:fs';
import { join, parse } from 'node:path';
import { write, type Files } from './overlay.ts';
import { pagesAndSearch, root } from './sites.ts';

/** The guide of the handbook that a small site keeps. */
const kept = 'star-stories';

/**
 * Writes a site as small as one can be, in place of what the folder held: one guide, no pictures, no documents, nothing
 * kept by readers.
 * @param more of its files, besides brand.yaml
 * @param brand more lines of that
 */
export function writeSmallSite(folder: string, more: Files = {}, brand: readonly string[] = []): void {
	writeShortSite(folder, more, [pagesAndSearch, ...brand]);
}

/** The same with all that is made of its few texts. */
export function writeShortSite(folder: string, more: Files = {}, brand: readonly string[] = []): void {
	const guides = readdirSync(join(root, 'content/en/guides'), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map(({ name }) => parse(name).name)
		.filter((id) => id !== kept);
	const lines = [
		'name: Small Staffing',
		'tagline: a small guide',
		'address: https://small.example/',
		"accent: '#1f5f8b'",
		`hide: [${guides.join(', ')}]`,
		...brand,
		'',
	];
	rmSync(folder, { recursive: true, force: true });
	write(folder, { 'content/brand.yaml': lines.join('\n'), ...more });
}
