import { withDigits } from './numerals.ts';

/**
 * Writes a day or month of the calendar as month and year, such as ‘November 2026’.
 * @param day `2026-11-22` or `2026-11`
 */
export function formatMonth(day: string, locale: string): string {
	return monthFormat(locale).format(new Date(`${day.slice(0, 7)}-01T00:00:00Z`));
}

const monthFormats = new Map<string, Intl.DateTimeFormat>();

/** Making a format takes a hundred times as long as using it, and every page shows a month. */
function monthFormat(locale: string): Intl.DateTimeFormat {
	const known = monthFormats.get(locale);
	if (known) return known;
	const format = new Intl.DateTimeFormat(withDigits(locale), {
		month: 'long',
		year: 'numeric',
		timeZone: 'UTC',
	});
	monthFormats.set(locale, format);
	return format;
}
