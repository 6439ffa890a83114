import { expect, test } from 'vitest';
import { samplePassage } from '../sample.ts';
import { americanMisspellings, americanSpeller } from './american-spelling.ts';

const speller = americanSpeller();
const wrong = (text: string, kind: Parameters<typeof samplePassage>[1] = 'american') =>
	americanMisspellings([samplePassage(text, kind)], speller, []).map(
		({ message }) => /“(.+)”/.exec(message)?.[1],
	);

test('American words pass', () => {
	expect(wrong('The organization’s behavior: a well-judged program, a paid vacation')).toEqual([]);
});

test.each(['colour', 'organisation', 'programme', 'recieve'])('%s does not', (word) => {
	expect(wrong(`a ${word} here`)).toEqual([word]);
});

test('British texts are another rule’s', () => {
	expect(wrong('The colour.', 'paragraph')).toEqual([]);
});
