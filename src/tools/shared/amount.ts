import { latinDigits, withDigits } from '../../lib/numerals.ts';

/** How amounts of a currency are written in a language. */
export interface Writing {
	/** Sign before the decimals: `.`, `,` or `٫`. */
	decimal: string;
	/** Decimals of the currency, 2 for most. */
	places: number;
	/** What may stand before or after the figure: code and signs of the currency. */
	marks: readonly string[];
}

/** The way in which a language writes amounts of a currency. @param currency code such as `EUR` */
export function writingOf(lang: string, currency: string): Writing {
	const inCurrency = (currencyDisplay: Intl.NumberFormatOptions['currencyDisplay']) =>
		new Intl.NumberFormat(withDigits(lang), { style: 'currency', currency, currencyDisplay });
	const part = (format: Intl.NumberFormat, type: Intl.NumberFormatPartTypes) =>
		format.formatToParts(1.5).find((found) => found.type === type)?.value ?? '';
	const sign = part(inCurrency('narrowSymbol'), 'currency');
	const signs = [
		currency,
		part(inCurrency('symbol'), 'currency'),
		sign,
		// Whose it is: US$, US $, C$.
		...['', ' '].map((blank) => currency.slice(0, 2) + blank + sign),
		currency.slice(0, 1) + sign,
	].map((one) => tidy(one));
	return {
		decimal: part(new Intl.NumberFormat(withDigits(lang), { minimumFractionDigits: 1 }), 'decimal'),
		places: inCurrency('code').resolvedOptions().maximumFractionDigits ?? 2,
		// Few write the last point of kr. or of ر.س. with a figure.
		marks: signs.flatMap((one) => [one, one.replace(/\.$/, '')]).sort((a, b) => b.length - a.length),
	};
}

/**
 * Reads an amount as people type it: `45,000`, `45.000`, `45 000`, `45k`, `£45,000.50`, `٤٥٬٠٠٠`.
 * A single point or comma before three digits parts thousands, unless the currency has three decimals and the
 * language writes them after this sign.
 * @returns nothing where it is no single amount of this currency, or below zero
 */
export function readAmount(text: string, { decimal, places, marks }: Writing): number | undefined {
	let rest = tidy(text);
	for (const mark of marks) if (mark !== '' && rest.startsWith(mark)) rest = rest.slice(mark.length).trim();
	// Behind a figure, the K of the Burmese kyat is a thousand.
	for (const mark of marks.filter((one) => !factors.has(one)))
		if (mark !== '' && rest.endsWith(mark)) rest = rest.slice(0, -mark.length).trim();
	// A dash in the place of decimals: 45.000,- or 120 000.–
	rest = rest.replace(/[.,:] ?[-–—]{1,2}$/, '');
	const [, figure, word] = /^(\d[\d .,٫]*)(\p{L}[\p{L}\p{M}]*)?$/u.exec(rest) ?? [];
	if (figure === undefined) return undefined;
	const factor = word === undefined ? 1 : factors.get(word);
	const number = readFigure(figure.trim(), factor === 1 ? { decimal, places } : undefined);
	if (number === undefined || factor === undefined) return undefined;
	// Without the noise of binary fractions: 1.1 thousand is 1,100.
	const amount = Math.round(number * factor * 1e4) / 1e4;
	return amount < 1e12 ? amount : undefined;
}

/** A part of the pay: so much money, or so many per cent of it. */
export type Share = { amount: number } | { percent: number };

/** Reads `5%` or an amount. Up to 30 without a sign is taken for per cent: nobody is paid so little in a year. */
export function readShare(text: string, writing: Writing): Share | undefined {
	const percent = /^(.*\d)\s*[%٪]$/u.exec(tidy(text))?.[1];
	const number = readAmount(percent ?? text, writing);
	if (number === undefined) return undefined;
	if (percent === undefined && number > 30) return { amount: number };
	return number <= 1000 ? { percent: number } : undefined;
}

/** Words and letters for thousands and more, as they stand behind a figure. */
const factors = new Map(
	Object.entries({
		...{ k: 1e3, tsd: 1e3, ألف: 1e3, الف: 1e3, آلاف: 1e3, الاف: 1e3 },
		...{ m: 1e6, mn: 1e6, mio: 1e6, مليون: 1e6 },
		...{ lakh: 1e5, lakhs: 1e5, lac: 1e5, crore: 1e7, cr: 1e7 },
	}),
);

/** Latin digits, plain blanks between thousands, small letters, and no signs of direction. */
function tidy(text: string): string {
	return latinDigits(text)
		.replace(/[\u200e\u200f\u061c]/g, '')
		.replaceAll('،', ',')
		.replace(/[\s'’٬]+/gu, ' ')
		.trim()
		.toLowerCase();
}

/** @param usual where a lone sign may also part thousands; absent where it cannot, as in `1.250k` */
function readFigure(
	figure: string,
	usual: Pick<Writing, 'decimal' | 'places'> | undefined,
): number | undefined {
	const at = decimalSign(figure, usual);
	const [whole, fraction] = at < 0 ? [figure, '0'] : [figure.slice(0, at), figure.slice(at + 1)];
	if (!/^\d{1,4}$/.test(fraction) || !isWhole(whole)) return undefined;
	return Number(`${whole.replace(/\D/g, '')}.${fraction}`);
}

/** Where the sign before the decimals stands, or -1. */
function decimalSign(figure: string, usual: Pick<Writing, 'decimal' | 'places'> | undefined): number {
	const signs = [...figure.matchAll(/[.,٫]/g)].map(({ 0: sign, index }) => ({ sign, index }));
	const last = signs.at(-1);
	if (!last) return -1;
	const same = signs.filter(({ sign }) => sign === last.sign).length;
	if (same > 1) return -1;
	if (signs.length > 1 || last.sign === '٫' || !usual || figure.includes(' ')) return last.index;
	const thousands = /^[1-9]\d{0,2}[.,]\d{3}$/.test(figure);
	return thousands && !(usual.places === 3 && usual.decimal === last.sign) ? -1 : last.index;
}

/** Digits alone, in threes, or in the Indian way: `12,34,567`. */
function isWhole(text: string): boolean {
	return /^(?:\d+|\d{1,3}(?:([ .,])\d{3})(?:\1\d{3})*|\d{1,2}(?:,\d{2})*,\d{3})$/.test(text);
}
