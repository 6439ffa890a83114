import { periods, type Period } from './pay.ts';
import { withDigits } from '../../lib/numerals.ts';

/** Writes amounts of a currency in the language of the page, never more exact than people say them. */
export class Money {
	readonly #whole: Intl.NumberFormat;
	readonly #exact: Intl.NumberFormat;

	/** @param currency code such as `EUR` */
	constructor(lang: string, currency: string) {
		const options = { style: 'currency', currency, currencyDisplay: 'narrowSymbol' } as const;
		this.#whole = new Intl.NumberFormat(withDigits(lang), { ...options, maximumFractionDigits: 0 });
		this.#exact = new Intl.NumberFormat(withDigits(lang), options);
	}

	/** In whole units; an hour's pay, and any below a hundred, with the decimals of the currency. */
	write(amount: number, period: Period = 'year'): string {
		const small = period === 'hour' || (period !== 'year' && Math.abs(amount) < 100);
		return (small ? this.#exact : this.#whole).format(amount);
	}

	/** As somebody wrote it: with decimals only where it has some. */
	repeat(amount: number): string {
		return (Number.isInteger(amount) ? this.#whole : this.#exact).format(amount);
	}
}

/** A span of time from a field, a year where it is none. */
export function periodFrom(text: string): Period {
	return periods.find((period) => period === text) ?? 'year';
}
