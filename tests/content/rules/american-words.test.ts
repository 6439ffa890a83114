import { expect, test } from 'vitest';
import { wordingOf } from '../../../src/lib/wording.ts';
import type { Passage } from '../passages.ts';
import { samplePassage } from '../sample.ts';
import { americanSpeller } from './american-spelling.ts';
import { leftBritish } from './american-words.ts';

const speller = americanSpeller();
const { reword } = wordingOf('us', [
	{ uk: 'advert', us: 'ad' },
	{ uk: 'colour', us: 'color' },
]);
const left = (text: string, changes: Partial<Passage> = {}) =>
	leftBritish([{ ...samplePassage(text), ...changes }], reword, speller, ['Callback']).map(
		({ message }) => /“(.+?)”/.exec(message)?.[1],
	);

test('what the pairs put into American words passes', () =>
	expect(left('The advert has a colour, says Callback.')).toEqual([]));

test.each([
	'flavour',
	'payslip',
	'adjustments',
	'rota',
	'CV',
	'practised',
	'at weekends',
	'sick leave',
	'Mr',
])('“%s” is told where no pair knows it', (word) =>
	expect(left(`This is about ${word} and more.`)).toEqual([word]),
);

test('the queue of messages in a program has that name in the United States as well', () => {
	expect(left('One database and a message queue.')).toEqual([]);
	expect(left('A queue at the gate.')).toEqual(['queue']);
});

test('rules of law, sources, footnotes and what people type keep the words they have', () => {
	expect(left('A payslip.', { file: 'content/en/laws.yaml' })).toEqual([]);
	expect(left('A payslip.', { kind: 'note' })).toEqual([]);
	expect(left('a payslip', { kind: 'search' })).toEqual([]);
	expect(left('payslip', { field: 'terms.0.also.1' })).toEqual([]);
});
