import { describe, expect, test } from 'vitest';
import { samplePassage } from '../sample.ts';
import { americanUses, britishSpeller, misspellings, spelledWords } from './spelling.ts';

const speller = britishSpeller();
const wrong = (text: string, kind?: Parameters<typeof samplePassage>[1]) =>
	misspellings([samplePassage(text, kind)], speller, [], []).map(
		({ message }) => /“(.+)”/.exec(message)?.[1],
	);

test('British words pass', () => {
	expect(wrong('The organisation’s behaviour: it’s a well-judged programme, don’t you think?')).toEqual([]);
});

test.each([
	'color',
	'behavior',
	'organize',
	'organization',
	'center',
	'labor',
	'traveled',
	'program’s catalog',
	'recieve',
	'intervew',
])('%s does not', (word) => expect(wrong(`A ${word} here.`)).toHaveLength(1));

test.each([
	['You need to practice.', '“to practice” is American.'],
	['Bring your license.', '“your license” is American.'],
	['About ten percent.', '“percent” is American.'],
	['Two in theory, one in practice, and a licence to licensed staff.', undefined],
])('%s', (text, message) => expect(americanUses([samplePassage(text)])[0]?.message).toBe(message));

test('a word is told once, where it stands first', () => {
	const passages = [samplePassage('A color.'), { ...samplePassage('Another color.'), line: 9 }];
	expect(misspellings(passages, speller, [], [])).toMatchObject([{ line: 1 }]);
});

describe('what is no word for a dictionary', () => {
	test.each([
		['addresses', 'See careers.examplle.edu/sttar and mira@acmee.example.', ['See', 'and']],
		['numbers', 'The 2nd of 30,000 and C018', ['The', 'of', 'and']],
		['the s of a possessive, and quotes', '‘Haddad’s’ ‘rota’', ['Haddad', 'rota']],
		['hyphens', 'well-judged', ['well', 'judged']],
	])('%s', (_, text, words) => expect(spelledWords(text)).toEqual(words));

	test('names in notes', () => expect(wrong('Brenčič, in a jurnal', 'note')).toEqual(['jurnal']));
	test('American words beside the British ones', () => expect(wrong('labor', 'american')).toEqual([]));
});

describe('words of ours', () => {
	const passages = [samplePassage('Mr Haddad'), samplePassage('sallary', 'search')];

	test('are right', () => expect(misspellings(passages, speller, ['Haddad'], ['sallary'])).toEqual([]));

	test('that people type are wrong in our text', () => {
		const diagnostics = misspellings([samplePassage('Your sallary')], speller, [], ['sallary']);
		expect(diagnostics.map(({ message }) => message)).toEqual([
			'“sallary” is not in the dictionary of British English.',
			'Nothing needs the word “sallary”.',
		]);
	});

	test('that nothing needs are found', () => {
		const diagnostics = misspellings(passages, speller, ['Haddad', 'salary', 'Osei'], ['sallary']);
		expect(diagnostics.map(({ message }) => message)).toEqual([
			'Nothing needs the word “salary”.',
			'Nothing needs the word “Osei”.',
		]);
	});
});
