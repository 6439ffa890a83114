import { describe, expect, test } from 'vitest';
import { readSearchLanguage } from '../../../src/library/search-words.ts';
import { toldWords } from '../../../src/library/search-synonyms.ts';
import type { ContentFile } from '../../../src/site/files.ts';
import { searchSchema } from '../../../src/schema/search.ts';
import { toldFields } from '../../../src/search/ui/rank.ts';

function file(origin: ContentFile['origin'], text: string, name = 'search'): ContentFile {
	const path = `${origin}/en/${name}.yaml`;
	return { origin, file: path, path, locale: 'en', kind: 'data', name, text };
}

describe('a firm’s search words', () => {
	const ours = file(
		'callback',
		'same:\n  - [pay, wage]\nmeans:\n  ty: thank you\n  cv: resume\nfillers: [the, a]\n',
	);

	test('are added to ours, and say anew what a phrase means', () => {
		const theirs = file(
			'firm',
			'same:\n  - [temp, casual]\nmeans:\n  ty: tell you\n  gig: job\nfillers: [the, yo]\n',
		);
		const { searchLanguage, diagnostics } = readSearchLanguage([ours, theirs]);
		expect(diagnostics).toEqual([]);
		expect(searchLanguage).toMatchObject({
			same: [
				['pay', 'wage'],
				['temp', 'casual'],
			],
			means: { ty: 'tell you', cv: 'resume', gig: 'job' },
			fillers: ['the', 'a', 'yo'],
		});
	});

	test('may be a part of the fields', () => {
		const { searchLanguage, diagnostics } = readSearchLanguage([ours, file('firm', 'fillers: [yo]\n')]);
		expect(diagnostics).toEqual([]);
		expect(searchLanguage.fillers).toContain('yo');
		expect(searchLanguage.means['ty']).toBe('thank you');
	});

	test('that cannot be used are told, and ours stay', () => {
		const { searchLanguage, diagnostics } = readSearchLanguage([ours, file('firm', 'same: [pay]\n')]);
		expect(diagnostics).toMatchObject([
			{ file: 'firm/en/search.yaml', line: 1, field: 'the first entry of same' },
		]);
		expect(searchLanguage.same).toEqual([['pay', 'wage']]);
	});

	test('stand in a file of their own name', () => {
		const { searchLanguage } = readSearchLanguage([file('firm', 'fillers: [the]\n', 'strings')]);
		expect(searchLanguage.fillers).toEqual([]);
	});
});

test('every field of a guide’s phrases counts in the ranking', () => {
	const search = Array.from({ length: 60 }, (_, at) => `phrase ${at}`);
	const fields = toldWords({ title: 'Pay', search }, searchSchema.parse({ same: [['pay', 'wage']] }));
	expect(fields.map(([field]) => field).filter((field) => !toldFields.includes(field))).toEqual([]);
	expect(fields.flatMap(([, words]) => words.split(' · ')).sort()).toEqual([...search, 'wage'].sort());
});

describe('words that mean the same', () => {
	const language = searchSchema.parse({
		same: [
			['salary', 'pay', 'wage'],
			['dress code', 'clothes', 'what to wear'],
			['boss', 'manager', 'salary'],
			['I’m nervous', 'nerves'],
		],
	});
	const same = (title: string, ...search: string[]) =>
		Object.fromEntries(toldWords({ title, search }, language))['same']?.split(' · ') ?? [];

	test.each([
		['of a word in the title', ['Ask for pay'], ['salary', 'wage']],
		['of a word among the search words', ['A title', 'wage slip'], ['salary', 'pay']],
		['of a phrase', ['What to wear?'], ['dress code', 'clothes']],
		['of several groups, each once', ['Salary'], ['pay', 'wage', 'boss', 'manager']],
		['of a word with an apostrophe', ['Im nervous!'], ['nerves']],
		['in whatever letters', ['THE CLOTHES'], ['dress code', 'what to wear']],
	])('are those %s', (_, [title = '', ...search], words) => {
		expect(same(title, ...search)).toEqual(words);
	});

	test('are none for a part of a word, or of a phrase', () => {
		expect(same('Payment', 'wages')).toEqual([]);
		expect(same('Dress well')).toEqual([]);
	});

	test('do not repeat what stands there', () => {
		expect(same('Pay and salary and wage, boss and manager')).toEqual([]);
	});
});
