import { describe, expect, test } from 'vitest';
import { completions } from '../../../../src/search/ui/complete.ts';
import { wordsOf } from '../../../support/search-index.ts';

const words = wordsOf(
	'interview panel panels salary second secondary negotiate negotiated negotiation presentation prepare present pregnant the they themselves weiß'.split(
		' ',
	),
	{ fillers: ['the', 'they'] },
);

describe('a query whose last word is being typed', () => {
	test.each([
		['sal', ['salary']],
		['SAL', ['salary']],
		['what is my sal', ['what is my salary']],
		['second inter', ['second interview']],
		['pr', ['presentation', 'prepare', 'pregnant']],
		['neg', ['negotiate']],
		['them', ['themselves']],
		['th', ['themselves']],
	])('%j may become %j', (typed, wanted) => {
		expect(completions(typed, 'en', words)).toEqual(wanted);
	});

	test.each([
		['', 'nothing is typed'],
		['s', 'one letter fits too much'],
		['salary', 'the word is whole'],
		['panel', 'its other forms say the same'],
		['salary ', 'a space ends it'],
		['salary?', 'a mark ends it'],
		['xyz', 'no word begins so'],
		['👍', 'there is no word'],
		['90', 'numbers are no words'],
		['the', 'it says nothing, but is a word'],
	])('stays as it is, %j, where %s', (typed) => {
		expect(completions(typed, 'en', words)).toEqual([]);
	});

	test('gets three offers at most, common words first', () => {
		const many = wordsOf(['salary', 'sandwich', 'sausage', 'savings']);
		expect(completions('sa', 'en', many)).toHaveLength(3);
		expect(completions('sa', 'en', many)[0]).toBe('salary');
	});
});

test('words are offered as people write them', () => {
	const accented = {
		...wordsOf(['gorusme', 'lodz']),
		shown: new Map([
			['gorusme', 'görüşme'],
			['lodz', 'łódź'],
		]),
	};
	expect(completions('ikinci GÖR', 'tr', accented)).toEqual(['ikinci görüşme']);
	expect(completions('ikinci gor', 'tr', accented)).toEqual(['ikinci görüşme']);
	expect(completions('biuro Łó', 'pl', accented)).toEqual(['biuro łódź']);
});
