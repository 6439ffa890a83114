import { withDigits } from './numerals.ts';

/**
 * Writes a day or month of the calendar as month and year, such as ‘November 2026’.
 * @param day `2026-11-22` or `2026-11`
 */
export function formatMonth(day: string, locale: string): string {
	return new Intl.DateTimeFormat(withDigits(locale), {
		month: 'long',
		year: 'numeric',
		timeZone: 'UTC',
	}).format(new Date(`${day.slice(0, 7)}-01T00:00:00Z`));
}
