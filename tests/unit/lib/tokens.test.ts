import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../../../src/lib/fold.ts';
import { tokens } from '../../../src/lib/tokens.ts';

test.each([
	['What should I wear?', 'en', ['what', 'should', 'i', 'wear']],
	["I don’t know / I don't know", 'en', ['i', 'dont', 'know', 'i', 'dont', 'know']],
	['Résumé in a café', 'en', ['resume', 'in', 'a', 'cafe']],
	['self-introduction', 'en', ['self', 'introduction']],
	['ＰＡＮＥＬ', 'en', ['panel']],
	['90-day plan (2026)', 'en', ['90', 'day', 'plan', '2026']],
	[
		'<b>pay</b> &amp; <script>alert(1)</script>',
		'en',
		['b', 'pay', 'b', 'amp', 'script', 'alert', '1', 'script'],
	],
	['مُقَابَلَةٌ ثانية', 'ar', ['مقابله', 'ثانيه']],
	['IŞIK ışık IBAN', 'tr', ['isik', 'isik', 'iban']],
	['データ', 'ja', ['データ']],
	['계약서를', 'ko', ['계약서를']],
	['เงินเดือน', 'th', ['เงิน', 'เดือน']],
	['Łódź, cœur, Straße, ﬁt', 'pl', ['lodz', 'coeur', 'strasse', 'fit']],
	['面接 の', 'ja', ['面接', 'の']],
	['', 'en', []],
	[' \n\t ', 'en', []],
	['?!… — “” .,;:', 'en', []],
	['👩🏽‍💼 🎉', 'en', []],
	['\0', 'en', []],
])('%j in %s is cut into its words', (text, lang, words) => {
	expect(tokens(text, lang)).toEqual(words);
});

test('any text gives words without blanks', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (text) => {
			expect(tokens(text, 'en').filter((word) => word === '' || /\s/.test(word))).toEqual([]);
		}),
	);
});

test.each(['en', 'de', 'fi', 'el', 'ar', 'th', 'ja'])(
	'letters and digits of ASCII are one word in %s',
	(lang) => {
		const cutter = new Intl.Segmenter(lang, { granularity: 'word' });
		fc.assert(
			fc.property(fc.stringMatching(/^[\dA-Za-z]+$/), (text) => {
				expect(Array.from(cutter.segment(text), ({ segment, isWordLike }) => [segment, isWordLike])).toEqual([
					[text, true],
				]);
				expect(tokens(text, lang)).toEqual([fold(text)]);
			}),
		);
	},
);

test('words of scripts that part them by blanks give themselves again', () => {
	const unit = fc.constantFrom(...'aBzÉößñŁ9 0-_.,’\'"!?:/@#\n\tДжЩїΩςέבגدمً́'.split(''));
	fc.assert(
		fc.property(fc.string({ unit }), (text) => {
			const words = tokens(text, 'en');
			expect(words.flatMap((word) => tokens(word, 'en'))).toEqual(words);
		}),
		{ numRuns: 500 },
	);
});
