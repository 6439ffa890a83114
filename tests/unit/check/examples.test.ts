import { afterEach, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { exampleSection } from '../../../src/check/examples.ts';
import { brandFile } from '../../../src/cli/init/brand-file.ts';
import { brand, world, type World } from '../../support/overlay.ts';

let made: World | undefined;
afterEach(() => {
	made?.remove();
	made = undefined;
});

const needed = {
	name: 'Acme',
	tagline: 'your second interview',
	address: 'https://guide.acme.example/',
	accent: '#8a1c4a',
};
const optional = ['contact', 'callToAction', 'announcement', 'footer', 'analytics'];

function linesOf(text: string): string[] {
	made = world({ 'content/brand.yaml': text });
	const { lines } = exampleSection(made.load());
	return lines.map((line) => line.replace(/^.*\/firm\//, ''));
}

test('options that are switched on and not filled in are told, each with its line', () => {
	const all = parse(brandFile(needed).replace(/^#(?!#)/gm, '')) as Record<string, unknown>;
	const wanted = Object.fromEntries([...Object.keys(needed), ...optional].map((key) => [key, all[key]]));
	const at = 'content/brand.yaml';
	const elsewhere = 'https://www.example.com/';
	expect(linesOf(stringify(wanted).replace('- an address', '- 1 Example Yard'))).toEqual([
		`${at}:6  name: Your words`,
		`${at}:8  email: mira@example.com`,
		`${at}:9  phone: 020 7946 0123`,
		`${at}:11  text: Your words`,
		`${at}:12  label: Your words`,
		`${at}:13  link: ${elsewhere}`,
		`${at}:17  text: Your words`,
		`${at}:18  link: ${elsewhere}`,
		`${at}:22  label: Your words`,
		`${at}:23  to: ${elsewhere}`,
		`${at}:28  address: https://stats.firm.example/`,
		`${at}:29  site: Your words`,
	]);
});

test('options that are switched off, and words of the firm, are not told', () => {
	expect(linesOf(brandFile(needed))).toEqual([]);
	expect(linesOf(`${brand}# name: Your words\ncontact:\n  name: Mira Okonjo\n`)).toEqual([]);
});
