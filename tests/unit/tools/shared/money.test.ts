import { describe, expect, test } from 'vitest';
import { currencyFor } from '../../../../src/tools/shared/currency.ts';
import { Money, periodFrom } from '../../../../src/tools/shared/money.ts';

describe('money', () => {
	const pounds = new Money('en', 'GBP');
	test.each([
		[31_234.56, 'year', '£31,235'],
		[2602.88, 'month', '£2,603'],
		[120.13, 'day', '£120'],
		[96.456, 'day', '£96.46'],
		[15.016, 'hour', '£15.02'],
		[-2400, 'year', '-£2,400'],
	] as const)('of %d for one %s is written %s', (amount, period, text) =>
		expect(pounds.write(amount, period)).toBe(text),
	);

	test('has as many decimals as its currency', () => {
		expect(new Money('en', 'JPY').write(1500.4, 'hour')).toBe('¥1,500');
		expect(new Money('en', 'KWD').write(4.5, 'hour')).toMatch(/4\.500$/);
	});

	test('that somebody wrote keeps its decimals', () =>
		expect([pounds.repeat(28_000), pounds.repeat(18.5)]).toEqual(['£28,000', '£18.50']));

	test.each([
		['hour', 'hour'],
		['', 'year'],
		['week', 'year'],
	])('of the span "%s" is for one %s', (text, period) => expect(periodFrom(text)).toBe(period));
});

test.each([
	[['GB'], 'GBP'],
	[['ar-AE'], 'AED'],
	[['en', 'de-CH'], 'CHF'],
	[['XX', 'US'], 'USD'],
	[['sr-Latn', 'ar'], 'EUR'],
	[[], 'EUR'],
])('readers of %o start with %s', (places, currency) => expect(currencyFor(places)).toBe(currency));
