import { expect, test } from 'vitest';
import { formatMonth } from '../../../src/lib/month.ts';

test.each([
	['2026-11-22', 'en', 'November 2026'],
	['2026-01-01', 'en', 'January 2026'],
	['2026-06', 'de', 'Juni 2026'],
	['2026-11-22', 'fr', 'novembre 2026'],
])('writes %s in %s as %s, whatever the time zone', (day, locale, month) => {
	expect(formatMonth(day, locale)).toBe(month);
});
