import { withDigits } from './numerals.ts';

/** By language: one takes a hundred times as long to make as to use, and every page shows a month. */
const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * Writes a day or month of the calendar as month and year, such as ‘November 2026’.
 * @param day `2026-11-22` or `2026-11`
 */
export function formatMonth(day: string, locale: string): string {
	const parts = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
	const format = formats.get(locale) ?? new Intl.DateTimeFormat(withDigits(locale), parts);
	formats.set(locale, format);
	return format.format(new Date(`${day.slice(0, 7)}-01T00:00:00Z`));
}
