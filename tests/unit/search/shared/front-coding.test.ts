import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeWords, encodeWords } from '../../../../src/search/shared/front-coding.ts';

test('words that begin alike share their beginning', () => {
	expect(encodeWords(['panels', 'pay', 'panel', 'offer'])).toBe('0offer\n0panel\n5s\n2y');
});

test('no words are nothing', () => {
	expect(encodeWords([])).toBe('');
	expect(decodeWords('')).toEqual([]);
});

test('more letters in common than one sign can count are written again', () => {
	const long = 'a'.repeat(50);
	expect(decodeWords(encodeWords([long, `${long}b`]))).toEqual([long, `${long}b`]);
});

test('what was encoded comes back in order, each word once', () => {
	const word = fc.oneof(
		fc.string({ minLength: 1, unit: fc.constantFrom('a', 'b', 'é', 'ع') }),
		fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => !text.includes('\n')),
	);
	fc.assert(
		fc.property(fc.uniqueArray(word), (words) => {
			expect(decodeWords(encodeWords(words))).toEqual(words.toSorted());
		}),
	);
});
