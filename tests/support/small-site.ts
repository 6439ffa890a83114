import { readdirSync, rmSync } from 'node:fs';
import { join, parse } from 'node:path';
import { guide, write, type Files } from './overlay.ts';
import { pagesAndSearch, root } from './sites.ts';

/**
 * Writes a site as small as one can be, in place of what the folder held: one guide, no pictures, no documents, nothing
 * kept by readers.
 * @param more of its files, besides brand.yaml
 * @param brand more lines of that
 * @param kept ids of the guides of the handbook that it keeps
 */
export function writeSmallSite(
	folder: string,
	more: Files = {},
	brand: readonly string[] = [],
	kept: readonly string[] = ['star-stories'],
): void {
	const guides = readdirSync(join(root, 'content/en/guides'), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map(({ name }) => parse(name).name)
		.filter((id) => !kept.includes(id));
	writeSite(folder, [`hide: [${guides.join(', ')}]`, pagesAndSearch, ...brand], more);
}

/**
 * Writes a site of two texts of a firm, without ours, and with all that is made of them: the site that is built soonest.
 * @param brand more lines of brand.yaml, or others in place of those that it has
 * @param more of its files, besides brand.yaml
 */
export function writeOwnTexts(folder: string, brand: readonly string[] = [], more: Files = {}): void {
	const text = (words: string) =>
		guide(`## First things\n\n${words}\n`, { section: 'section: texts', stage: '' });
	writeSite(folder, ['interviews: false', ...brand], {
		'content/en/sections.yaml': `sections:
  - { id: texts, name: Texts, summary: What we have written., kind: articles, order: 10 }
`,
		'content/en/guides/texts/first.md': text('The first words.'),
		'content/en/guides/texts/second.md': text('Other words.'),
		...more,
	});
}

function writeSite(folder: string, brand: readonly string[], more: Files): void {
	const usual = [
		'name: Small Staffing',
		'tagline: a small guide',
		'address: https://small.example/',
		"accent: '#1f5f8b'",
	];
	const keyOf = (line: string) => line.split(':')[0];
	const lines = [
		...usual.filter((line) => !brand.some((other) => keyOf(other) === keyOf(line))),
		...brand,
		'',
	];
	rmSync(folder, { recursive: true, force: true });
	write(folder, { 'content/brand.yaml': lines.join('\n'), ...more });
}
