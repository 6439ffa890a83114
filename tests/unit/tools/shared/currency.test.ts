import currencyData from 'cldr-core/supplemental/currencyData.json' with { type: 'json' };
import { expect, test, vi } from 'vitest';
import { currencyFor } from '../../../../src/tools/shared/currency.ts';

/** When a currency was legal tender of a region. */
interface Tender {
	_from?: string;
	_to?: string;
	_tender?: string;
}

const regions = Object.entries(
	currencyData.supplemental.currencyData.region as unknown as Record<string, Record<string, Tender>[]>,
);

/** Currencies that are legal tender of each region on a day, as `2026-11-22`. */
function tenderOn(day: string): (readonly [region: string, currencies: string[]])[] {
	return regions.map(([region, all]) => [
		region,
		all
			.flatMap(Object.entries)
			.filter(
				([, { _from = '9999', _to = '9999', _tender }]) => _tender !== 'false' && _from <= day && day < _to,
			)
			.map(([currency]) => currency),
	]);
}

test('every region of the Unicode CLDR starts with a currency that is its legal tender today', () => {
	const today = new Date().toISOString().slice(0, 10);
	const known = tenderOn(today).filter(
		([region, tender]) => /^[A-Z]{2}$/.test(region) && tender.length > 0 && !['EU', 'UM'].includes(region),
	);
	expect(known.length).toBeGreaterThan(240);
	expect(known.filter(([region, tender]) => !tender.includes(currencyFor([region])))).toEqual([]);
});

test.each([
	[['BG'], 'EUR'],
	[['bg-BG'], 'EUR'],
	[['HR'], 'EUR'],
	[['sr-RS'], 'RSD'],
	[['zh-Hant-TW'], 'TWD'],
	[['ca-ES-valencia'], 'EUR'],
	[['AQ', 'en-GB'], 'GBP'],
	[['es-419', 'XX'], 'EUR'],
])('readers of %o start with %s', (places, currency) => expect(currencyFor(places)).toBe(currency));

test('a currency that is younger than the browser is none to start with', () => {
	vi.spyOn(Intl, 'supportedValuesOf').mockReturnValue(['EUR', 'GBP']);
	expect(currencyFor(['en-ZW'])).toBe('EUR');
	expect(currencyFor(['en-ZW', 'en-GB'])).toBe('GBP');
	vi.restoreAllMocks();
});
