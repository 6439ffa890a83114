import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAmount, readShare, writingOf } from '../../../../src/tools/shared/amount.ts';

const pounds = writingOf('en', 'GBP');

describe('an amount', () => {
	test.each([
		['45000', 45_000],
		['45,000', 45_000],
		['45.000', 45_000],
		['45 000', 45_000],
		['45\u202f000', 45_000],
		['45’000', 45_000],
		['1,234,567.50', 1_234_567.5],
		['1.234.567,50', 1_234_567.5],
		['12,34,567', 1_234_567],
		['45 000,5', 45_000.5],
		['19.50', 19.5],
		['19,5', 19.5],
		['0.500', 0.5],
		['45k', 45_000],
		['45.5 K', 45_500],
		['1,250k', 1250],
		['1.1k', 1100],
		['1.2m', 1_200_000],
		['12 lakh', 1_200_000],
		['£45,000', 45_000],
		['45,000 £', 45_000],
		['GBP 45,000', 45_000],
		['45k gbp', 45_000],
		['٤٥٬٠٠٠', 45_000],
		['٤٥٠٠٠', 45_000],
		['١٩٫٥', 19.5],
		['٤٥ ألف', 45_000],
		['۴۵۰۰۰', 45_000],
		['४५,०००', 45_000],
		['4５000', 45_000],
		['૪૫,૦૦૦', 45_000],
		['௪௫,௦௦௦', 45_000],
		['๔๕,๐๐๐', 45_000],
		['၄၅,၀၀၀', 45_000],
		['0', 0],
	])('%s is %d', (text, amount) => expect(readAmount(text, pounds)).toBe(amount));

	// Signs lose their last point, say whose they are, and decimals that are none are a dash.
	test.each([
		['da', 'DKK', '45.000 kr.', 45_000],
		['da', 'DKK', '45.000 kr', 45_000],
		['da', 'DKK', 'kr 45.000', 45_000],
		['da', 'DKK', '45.000,-', 45_000],
		['da', 'DKK', 'kr. 45.000,-', 45_000],
		['da', 'DKK', '45.000,- kr', 45_000],
		['sv', 'SEK', '45 000:-', 45_000],
		['de-CH', 'CHF', 'CHF 120’000.–', 120_000],
		['de-CH', 'CHF', "120'000.--", 120_000],
		['de', 'EUR', '45.000,— €', 45_000],
		['ar', 'SAR', '45,000 ر.س', 45_000],
		['ar', 'SAR', '٤٥٬٠٠٠ ر.س.', 45_000],
		['ar', 'EGP', '45,000 ج.م', 45_000],
		['en', 'USD', 'US$45,000', 45_000],
		['en', 'USD', 'US $45k', 45_000],
		['en', 'CAD', 'C$45,000', 45_000],
		['en', 'DKK', '45,000 kr', 45_000],
	])('in %s and %s, %s is %d', (lang, currency, text, amount) =>
		expect(readAmount(text, writingOf(lang, currency))).toBe(amount),
	);

	// A sign of the currency may be a letter for thousands too, or be as wide as the letters of a script.
	test.each([
		['my', 'MMK', '500k', 500_000],
		['en', 'MMK', 'K500', 500],
		['de', 'ZMW', '12,5K', 12_500],
		['ja', 'JPY', '¥5,000,000', 5_000_000],
		['ja', 'JPY', '￥５，０００，０００', 5_000_000],
	])('in %s and %s, %s is %d', (lang, currency, text, amount) =>
		expect(readAmount(text, writingOf(lang, currency))).toBe(amount),
	);

	test.each([
		'',
		'k',
		'about 45,000',
		'28,000 to 29,500',
		'28,000-29,500',
		'-45,000',
		'45,000-',
		'45,000 –',
		',-',
		'AU£45,000',
		'45,00,0',
		'45.000.00',
		'45 50',
		'4,500.000.00',
		'1,2,3',
		'45,000 a year',
		'€45,000',
		'45x',
		'1e9',
		'999999999999999',
		'toString',
		'45 constructor',
	])('is not %s', (text) => expect(readAmount(text, pounds)).toBeUndefined());

	test.each([
		['12.500', 'en', 12.5],
		['12,500', 'en', 12_500],
		['12,500', 'fr', 12.5],
		['1.250.500', 'en', 1_250_500],
	])('%s in dinars of Kuwait, which have three decimals, is in %s %d', (text, lang, amount) =>
		expect(readAmount(text, writingOf(lang, 'KWD'))).toBe(amount),
	);

	test.each(['en', 'de', 'fr', 'de-CH', 'es', 'en-IN', 'ar-EG', 'ar-AE', 'fa', 'hi', 'sv', 'pt', 'ja'])(
		'is read back as %s writes it, with and without its currency',
		(lang) => {
			const cents = fc.integer({ min: 0, max: 99_999_999 }).map((whole) => whole / 100);
			fc.assert(
				fc.property(cents, fc.constantFrom('EUR', 'USD', 'INR', 'AED'), (amount, currency) => {
					const writing = writingOf(lang, currency);
					const two = { minimumFractionDigits: 2 };
					const plain = new Intl.NumberFormat(lang, two).format(amount);
					const inCurrency = new Intl.NumberFormat(lang, { style: 'currency', currency }).format(amount);
					expect([readAmount(plain, writing), readAmount(inCurrency, writing)]).toEqual([amount, amount]);
				}),
			);
		},
	);

	test('is a number or nothing, whatever is typed', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				const amount = readAmount(text, pounds);
				expect(amount === undefined || (amount >= 0 && amount < 1e12)).toBe(true);
			}),
		);
	});
});

describe('a share of the pay', () => {
	test.each([
		['5%', { percent: 5 }],
		['7.5 %', { percent: 7.5 }],
		['٥٪', { percent: 5 }],
		['5', { percent: 5 }],
		['0', { percent: 0 }],
		['2,520', { amount: 2520 }],
		['150%', { percent: 150 }],
		['5000%', undefined],
		['some', undefined],
	])('%s is %o', (text, share) => expect(readShare(text, pounds)).toEqual(share));
});
