import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { doubtful, understand, type Spelling } from '../../../../src/search/ui/understand.ts';
import { wordsOf } from '../../../support/search-index.ts';

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
const made = (typed: string, spelling: Spelling = 'normal') => {
	const lacking = doubtful(typed, 'en', words).flatMap(({ word }) => (forms.has(word) ? [] : [word]));
	return understand(typed, 'en', words, new Set(lacking), spelling);
};

describe('a query', () => {
	test.each([
		['second interview', ['second', 'interview']],
		['what to wear', ['wear']],
		['What is the salary?', ['salary']],
		['salary salary', ['salary']],
		['interviews', ['interviews']],
		['90 day salary', ['90', 'salary']],
		['e-mail', ['email']],
		['E-Mail panel', ['email', 'panel']],
		['e mail', ['email']],
	])('%j looks for %j', (typed, terms) => {
		expect(made(typed)).toMatchObject({ terms, corrected: undefined });
	});

	test('of nothing but fillers looks for them', () => {
		expect(made('what is the')).toMatchObject({ terms: ['what', 'is', 'the'], unknown: [] });
	});

	test('of a filler and a word nobody knows looks for nothing', () => {
		expect(made('what is xyzzyqq ')).toMatchObject({ terms: [], unknown: ['xyzzyqq'] });
	});

	test.each(['', '   ', '?!', '👍'])('of no words, %j, is nothing', (typed) => {
		expect(made(typed)).toEqual({ terms: [], corrected: undefined, unknown: [] });
	});
});

describe('a phrase', () => {
	test.each([
		['thank u email', ['thank', 'you', 'email']],
		['KIDS', ['children']],
		['callback salary', ['second', 'interview', 'salary']],
		['call back', ['second', 'interview']],
		['email call back wear', ['email', 'second', 'interview', 'wear']],
	])('%j is put in other words: %j', (typed, terms) => {
		expect(made(typed).terms).toEqual(terms);
	});

	test('of more words goes before one of fewer', () => {
		expect(made('pay offer holiday').terms).toEqual(['salary']);
		expect(made('pay offer').terms).toEqual(['offer']);
		expect(made('pay').terms).toEqual(['pay']);
	});

	test('is found in corrected words', () => {
		expect(made('kidss email')).toMatchObject({
			terms: ['children', 'email'],
			corrected: 'kids email',
		});
	});

	test('is no correction', () => {
		expect(made('thank u email').corrected).toBeUndefined();
	});
});

describe('spelling', () => {
	test('is corrected, and the whole query told', () => {
		expect(made('panle intervew')).toEqual({
			terms: ['panel', 'interview'],
			corrected: 'panel interview',
			unknown: [],
		});
	});

	test('joins what is known as one word', () => {
		expect(made('inter view panel').terms).toEqual(['interview', 'panel']);
		expect(made('thank you').terms).toEqual(['thank', 'you']);
	});

	test('parts what was written as one', () => {
		expect(made('secondinterview ')).toMatchObject({
			terms: ['second', 'interview'],
			corrected: 'second interview',
		});
	});

	test('stays as typed where that is wanted', () => {
		expect(made('panle interview', 'literal')).toEqual({
			terms: ['interview'],
			corrected: undefined,
			unknown: ['panle'],
		});
	});

	test('is loose where nothing else was found', () => {
		expect(made('salxrxx ').unknown).toEqual(['salxrxx']);
		expect(made('salxrxx ', 'loose').terms).toEqual(['salary']);
	});

	test('of a known word is never touched', () => {
		for (const word of words.list) expect(made(word).corrected, word).toBeUndefined();
	});

	test('leaves out what nobody knows, and tells it', () => {
		expect(made('xylophonez salary')).toEqual({
			terms: ['salary'],
			corrected: undefined,
			unknown: ['xylophonez'],
		});
	});
});

describe('a word that is being typed', () => {
	test('is not corrected as long as it may become a known one', () => {
		expect(made('second interv')).toEqual({
			terms: ['second', 'interv'],
			corrected: undefined,
			unknown: [],
		});
	});

	test('is corrected when a space follows it, or it can become none', () => {
		expect(made('salar ').terms).toEqual(['salary']);
		expect(made('salry').terms).toEqual(['salary']);
	});

	test('is the last one alone', () => {
		expect(made('salar second').terms).toEqual(['salary', 'second']);
	});
});

test('whatever is typed, something is made of it, and nothing thrown', () => {
	fc.assert(
		fc.property(
			fc.oneof(fc.string({ unit: 'binary' }), fc.lorem()),
			fc.constantFrom<Spelling[]>('literal', 'normal', 'loose'),
			(typed, spelling) => {
				const { terms, unknown } = made(typed, spelling);
				expect(new Set(terms)).toHaveLength(terms.length);
				expect(terms.filter((term) => unknown.includes(term))).toEqual([]);
			},
		),
	);
});

describe('an acronym', () => {
	const site = {
		...wordsOf(['it', 'star', 'desk', 'the', 'interview', 'ats'], { fillers: ['it', 'the'] }),
		acronyms: new Map([
			['it', { ordinary: true }],
			['star', { ordinary: true }],
			['ats', { ordinary: false }],
		]),
	};
	const terms = (typed: string) => understand(typed, 'en', site, new Set()).terms;

	test.each([
		['IT desk', ['itǃ', 'desk']],
		['it desk', ['desk']],
		['it', ['itǃ']],
		['ATS', ['atsǃ']],
		['ats interview', ['atsǃ', 'interview']],
		['STAR interview', ['starǃ', 'star', 'interview']],
		['star interview', ['star', 'interview']],
		['I.T. desk', ['itǃ', 'desk']],
		['THE IT DESK', ['desk']],
	])('%s looks for %j', (typed, wanted) => expect(terms(typed)).toEqual(wanted));
});

test('a word is told as people write it', () => {
	const site = { ...wordsOf(['negociation', 'salaire']), shown: new Map([['negociation', 'négociation']]) };
	expect(understand('negociatoin salaire ', 'fr', site, new Set(['negociatoin']))).toEqual({
		terms: ['négociation', 'salaire'],
		corrected: 'négociation salaire',
		unknown: [],
	});
});
