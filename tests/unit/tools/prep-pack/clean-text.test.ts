import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanLine, cleanText } from '../../../../src/tools/prep-pack/clean-text.ts';

describe('a text from somebody unknown', () => {
	test.each([
		['override', 'gpj.\u202etxt', 'gpj.txt'],
		['isolate', 'a\u2066b\u2069c', 'abc'],
		['zero-width space', 'pay\u200bpal', 'paypal'],
		['tag', 'a\u{e0041}b', 'ab'],
		['control', 'a\u0000\u0007\u001bb', 'ab'],
		['lone surrogate', 'a\ud800b', 'a\ufffdb'],
		['line ends of every kind', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
	])('loses what nobody sees: %s', (_, text, clean) => expect(cleanText(text, 100)).toBe(clean));

	test.each(['میخواهم\u200cبروم', '👩\u200d🍳', 'naïve Ångström', 'ทำไม', 'שָׁלוֹם'])(
		'keeps what languages need: %s',
		(text) => expect(cleanText(text, 100)).toBe(text),
	);

	test('has no tower of marks', () =>
		expect(cleanText(`a${'\u0301'.repeat(500)}b`, 1000)).toBe(`a${'\u0301'.repeat(6)}b`));

	test('is never longer than it may be, and always whole', () =>
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.nat(30), (text, most) => {
				const clean = cleanText(text, most);
				expect(clean.length).toBeLessThanOrEqual(most);
				expect(clean.isWellFormed()).toBe(true);
				expect(cleanText(clean, most)).toBe(clean);
			}),
			{ numRuns: 500 },
		));

	test('on one line has no other', () => expect(cleanLine('a\n\n b\tc\u2029d', 100)).toBe('a b c d'));
});
