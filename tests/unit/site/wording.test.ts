import { describe, expect, test } from 'vitest';
import type { ContentFile } from '../../../src/site/files.ts';
import { readWording, regionOf } from '../../../src/site/wording.ts';

function file(text: string, origin: ContentFile['origin'] = 'callback'): ContentFile {
	return {
		origin,
		file: `${origin}/en/wording.yaml`,
		path: 'en/wording.yaml',
		locale: 'en',
		kind: 'data',
		name: 'wording',
		text,
	};
}
const pairs = (...list: string[]) => `pairs:\n${list.map((pair) => `  - { ${pair} }\n`).join('')}`;
const ours = file(pairs('uk: rota, us: schedule', 'uk: CV, us: résumé'));

describe('the region', () => {
	test.each([
		['en', undefined, 'uk'],
		['en-GB', undefined, 'uk'],
		['en-US', undefined, 'us'],
		['es-US', undefined, 'us'],
		['ar', undefined, 'uk'],
		['ar', 'us', 'us'],
		['en-US', 'uk', 'uk'],
	] as const)('of the locale %s with the region %s is %s', (locale, region, expected) => {
		expect(regionOf({ locales: [locale], region })).toBe(expected);
	});
});

describe('in the United States', () => {
	const { wordingOf } = readWording([ours], 'us');

	test.each([
		['our English', { origin: 'callback', locale: 'en' }, 'The schedule'],
		['our data of every language', { origin: 'callback', locale: undefined }, 'The schedule'],
		['our Arabic', { origin: 'callback', locale: 'ar' }, 'The rota'],
		['a text of the firm', { origin: 'firm', locale: 'en' }, 'The rota'],
	] as const)('%s says so', (_, of, expected) => expect(wordingOf(of).reword('The rota')).toBe(expected));
});

test('a firm replaces a pair of ours, and adds one', () => {
	const theirs = file(pairs('uk: rota, us: rota', 'uk: lift, us: elevator'), 'firm');
	const { wordingOf, diagnostics } = readWording([ours, theirs], 'us');
	expect(diagnostics).toEqual([]);
	expect(wordingOf({ origin: 'callback', locale: 'en' }).reword('rota, CV, lift')).toBe(
		'rota, résumé, elevator',
	);
});

test('two pairs for one word are told', () => {
	const { diagnostics } = readWording([file(pairs('uk: rota, us: schedule', 'uk: rota, us: roster'))], 'us');
	expect(diagnostics).toMatchObject([
		{ line: 3, field: 'the second pair (rota)', message: 'There are two pairs for "rota".' },
	]);
});
