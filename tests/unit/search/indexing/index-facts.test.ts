import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexFacts, WordCounts } from '../../../../src/search/indexing/index-facts.ts';
import { textWords } from '../../../../src/search/indexing/text-words.ts';
import type { Fragment } from '../../../../src/search/indexing/index-files.ts';
import { capitals } from '../../../../src/search/shared/forms.ts';
import { readWords } from '../../../../src/search/shared/words.ts';
import { searchLanguage } from '../../../support/search-index.ts';

/** A page or record, and the name of its file. */
interface Named extends Omit<Fragment, 'word_count'> {
	id: string;
}

function fragment(content: string, change: Partial<Named> = {}): Named {
	return { id: '0a1b2c3', url: '/a/', content, meta: {}, anchors: [], filters: {}, ...change };
}

function read(fragments: Named[], language = {}) {
	const counts = new WordCounts();
	for (const page of fragments) counts.add(textWords(page, 'en'));
	const list = { pages: fragments.map(({ id }) => [id, 100] as const), chunks: [], fields: [] };
	return readWords(indexFacts(fragments, counts, 'en', searchLanguage(language), list));
}

describe('the pages of a site', () => {
	const kinds = { p: 'page', g: 'guide', l: 'law', q: 'questions' };
	const some = Object.entries(kinds).map(([id, kind]) =>
		fragment('text', {
			id,
			url: `/${kind}/`,
			meta: { title: `The ${kind}\tof  all` },
			filters: { kind: [kind] },
		}),
	);

	test('stand by their titles; single entries do not', () => {
		expect([...read(some).pages]).toEqual([
			['p', { title: 'The page of all', address: 'page/' }],
			['g', { title: 'The guide of all', address: 'guide/' }],
		]);
	});

	test('keep their places beside entries', () => {
		const home = fragment('text', {
			id: 'z',
			url: '/',
			meta: { title: 'Home' },
			filters: { kind: ['page'] },
		});
		expect(read([...some.toReversed(), home]).pages.get('z')).toEqual({ title: 'Home', address: '' });
		expect(read([...some.toReversed(), home]).pages.get('g')?.title).toBe('The guide of all');
	});

	test('without a title have none', () => {
		expect(read([fragment('text', { filters: { kind: ['guide'] } })]).pages.size).toBe(0);
	});
});

describe('the words of a site', () => {
	test('are those of the text and of what is told about a page, without numbers', () => {
		const { known } = read([
			fragment('Café, 9:30, café', { meta: { title: 'Pay?', words: 'wage · salary' } }),
		]);
		expect([...known].sort()).toEqual(['cafe', 'pay', 'salary', 'wage']);
	});

	test('are left out where they stand once in a single text: the index finds them all the same', () => {
		const { list } = read([fragment('aardvark panel panel'), fragment('zebra', { meta: { title: 'Pay' } })]);
		expect([...list].sort()).toEqual(['panel', 'pay']);
	});

	test('lack the marked forms by which the index knows acronyms', () => {
		const words = `cdl cdl${capitals} licence`;
		expect(read([fragment('', { meta: { title: 'Pay', words } })]).list).toEqual(['cdl', 'licence', 'pay']);
	});

	test('come with the common ones first', () => {
		const { list } = read([
			fragment('aardvark panel panel panel'),
			fragment('panel panel zebra aardvark zebra'),
		]);
		expect(list).toEqual(['panel', 'aardvark', 'zebra']);
	});

	test('are cut where they are too many, the rarest first', () => {
		const many = Array.from(
			{ length: 9000 },
			(_, at) => `word${String.fromCharCode(97 + (at % 26))}${letters(at)}`,
		);
		const cut = read([fragment(`${many.join(' ')} ${many.join(' ')}`), fragment('panel panel panel')]);
		expect(cut.list).toHaveLength(2400);
		expect(cut.known.has('panel')).toBe(true);
		const told = read([
			fragment(`${many.join(' ')} ${many.join(' ')}`),
			fragment('', { meta: { title: 'Pay' } }),
		]);
		expect(told.known.has('pay')).toBe(true);
	});

	test('hold what means something else, and what says nothing, however many words pages are told by', () => {
		const title = Array.from({ length: 3000 }, (_, at) => `word${letters(at)} word${letters(at)}`).join(' ');
		const language = { means: { 'flt ticket': 'panel' }, fillers: ['mate'] };
		const { known, list } = read([fragment('panel panel', { meta: { title } })], language);
		expect(['flt', 'ticket', 'mate'].filter((word) => !known.has(word))).toEqual([]);
		expect(list).toHaveLength(2400);
	});

	test('lack other forms of a word, but for those that a page is told by', () => {
		const { list } = read(
			[fragment('interview interview interviews interviews', { meta: { title: 'Answers answer' } })],
			{
				endings: ['s'],
			},
		);
		expect([...list].sort()).toEqual(['answer', 'answers', 'interview']);
	});

	test('are none where there are no pages', () => {
		const { list, records, means, longestPhrase } = read([]);
		expect({ list, records: records.size, means: means.size, longestPhrase }).toEqual({
			list: [],
			records: 0,
			means: 0,
			longestPhrase: 1,
		});
	});
});

describe('what people type', () => {
	test('is kept as the search compares words', () => {
		const { means, longestPhrase, known } = read(
			[fragment('thank you, second interview', { meta: { title: 'Thank you: second interview' } })],
			{
				means: { 'Thank U!': 'Thank you', 'call-back': 'second interview' },
			},
		);
		expect([...means]).toEqual([
			['thank u', 'thank you'],
			['call back', 'second interview'],
		]);
		expect(longestPhrase).toBe(2);
		expect(['u', 'call', 'back'].filter((word) => !known.has(word))).toEqual([]);
	});

	test('is left out where it means itself, or what no page says', () => {
		const { means } = read([fragment('pay pay')], { means: { Pay: 'pay', wage: 'salary', money: 'pay' } });
		expect([...means.keys()]).toEqual(['money']);
	});

	test('may be words that say nothing', () => {
		const { fillers, known } = read([fragment('pay')], { fillers: ['the', 'I’m', 'THE'] });
		expect([...fillers]).toEqual(['the', 'im']);
		expect(known.has('im')).toBe(true);
	});
});

test('what is known of each page comes back as it was', () => {
	const value = fc.constantFrom('', 'salary', 'the-day', 'guide', 'en', 'ar', 'situation');
	const filters = fc.record({ section: value, stage: value, kind: value, lang: value });
	const id = fc.string({ minLength: 7, maxLength: 7, unit: fc.constantFrom('0', '7', 'a', 'f') });
	const pages = fc.uniqueArray(fc.tuple(id, filters), { selector: ([own]) => own });
	fc.assert(
		fc.property(pages, (given) => {
			const { records } = read(
				given.map(([own, facts]) =>
					fragment('', {
						id: own,
						// Pagefind leaves out a filter that has no value.
						filters: Object.fromEntries(
							Object.entries(facts).flatMap(([name, text]) => (text ? [[name, [text]]] : [])),
						),
					}),
				),
			);
			expect(given.map(([own]) => records.get(own))).toEqual(given.map(([, facts]) => facts));
			expect(records.size).toBe(given.length);
		}),
	);
});

/** Letters for a number, so that made-up words hold no digit. */
function letters(number: number): string {
	return number.toString(26).replace(/\d/g, (digit) => String.fromCharCode(113 + Number(digit)));
}
