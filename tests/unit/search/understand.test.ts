import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { understand, type Spelling } from '../../../src/search/understand.ts';
import { wordsOf } from '../../support/search-index.ts';

const words = wordsOf(
	'interview second panel salary thank you email company what to wear children hear back how long is the are they of kids u call callback offer pay holiday'.split(
		' ',
	),
	{
		means: {
			'thank u': 'thank you',
			thank: 'thank',
			kids: 'children',
			callback: 'second interview',
			'call back': 'second interview',
			'pay offer holiday': 'salary',
			'pay offer': 'offer',
		},
		fillers: ['what', 'to', 'how', 'is', 'the', 'are', 'they', 'of'],
	},
);

/** Forms of known words, which the index finds by their stem. */
const forms = new Set(['interviews', 'salaries']);
const made = (typed: string, spelling: Spelling = 'normal') =>
	understand(typed, 'en', words, async (word) => forms.has(word), spelling);

describe('a query', () => {
	test.each([
		['second interview', ['second', 'interview']],
		['what to wear', ['wear']],
		['What is the salary?', ['salary']],
		['salary salary', ['salary']],
		['interviews', ['interviews']],
		['90 day salary', ['90', 'salary']],
	])('%j looks for %j', async (typed, terms) => {
		expect(await made(typed)).toMatchObject({ terms, corrected: undefined });
	});

	test('of nothing but fillers looks for them', async () => {
		expect(await made('what is the')).toMatchObject({ terms: ['what', 'is', 'the'], unknown: [] });
	});

	test('of a filler and a word nobody knows looks for nothing', async () => {
		expect(await made('what is xyzzyqq ')).toMatchObject({ terms: [], unknown: ['xyzzyqq'] });
	});

	test.each(['', '   ', '?!', '👍'])('of no words, %j, is nothing', async (typed) => {
		expect(await made(typed)).toEqual({ terms: [], corrected: undefined, unknown: [] });
	});
});

describe('a phrase', () => {
	test.each([
		['thank u email', ['thank', 'you', 'email']],
		['KIDS', ['children']],
		['callback salary', ['second', 'interview', 'salary']],
		['call back', ['second', 'interview']],
		['email call back wear', ['email', 'second', 'interview', 'wear']],
	])('%j is put in other words: %j', async (typed, terms) => {
		expect((await made(typed)).terms).toEqual(terms);
	});

	test('of more words goes before one of fewer', async () => {
		expect((await made('pay offer holiday')).terms).toEqual(['salary']);
		expect((await made('pay offer')).terms).toEqual(['offer']);
		expect((await made('pay')).terms).toEqual(['pay']);
	});

	test('is found in corrected words', async () => {
		expect(await made('kidss email')).toMatchObject({
			terms: ['children', 'email'],
			corrected: 'kids email',
		});
	});

	test('is no correction', async () => {
		expect((await made('thank u email')).corrected).toBeUndefined();
	});
});

describe('spelling', () => {
	test('is corrected, and the whole query told', async () => {
		expect(await made('panle intervew')).toEqual({
			terms: ['panel', 'interview'],
			corrected: 'panel interview',
			unknown: [],
		});
	});

	test('joins what is known as one word', async () => {
		expect((await made('inter view panel')).terms).toEqual(['interview', 'panel']);
		expect((await made('thank you')).terms).toEqual(['thank', 'you']);
	});

	test('parts what was written as one', async () => {
		expect(await made('secondinterview ')).toMatchObject({
			terms: ['second', 'interview'],
			corrected: 'second interview',
		});
	});

	test('stays as typed where that is wanted', async () => {
		expect(await made('panle interview', 'literal')).toEqual({
			terms: ['interview'],
			corrected: undefined,
			unknown: ['panle'],
		});
	});

	test('is loose where nothing else was found', async () => {
		expect((await made('salxrxx ')).unknown).toEqual(['salxrxx']);
		expect((await made('salxrxx ', 'loose')).terms).toEqual(['salary']);
	});

	test('of a known word is never touched', async () => {
		for (const word of words.list) expect((await made(word)).corrected, word).toBeUndefined();
	});

	test('leaves out what nobody knows, and tells it', async () => {
		expect(await made('xylophonez salary')).toEqual({
			terms: ['salary'],
			corrected: undefined,
			unknown: ['xylophonez'],
		});
	});
});

describe('a word that is being typed', () => {
	test('is not corrected as long as it may become a known one', async () => {
		expect(await made('second interv')).toEqual({
			terms: ['second', 'interv'],
			corrected: undefined,
			unknown: [],
		});
	});

	test('is corrected when a space follows it, or it can become none', async () => {
		expect((await made('salar ')).terms).toEqual(['salary']);
		expect((await made('salry')).terms).toEqual(['salary']);
	});

	test('is the last one alone', async () => {
		expect((await made('salar second')).terms).toEqual(['salary', 'second']);
	});
});

test('whatever is typed, something is made of it, and nothing thrown', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.oneof(fc.string({ unit: 'binary' }), fc.lorem()),
			fc.constantFrom<Spelling[]>('literal', 'normal', 'loose'),
			async (typed, spelling) => {
				const { terms, unknown } = await made(typed, spelling);
				expect(new Set(terms)).toHaveLength(terms.length);
				expect(terms.filter((term) => unknown.includes(term))).toEqual([]);
			},
		),
	);
});
