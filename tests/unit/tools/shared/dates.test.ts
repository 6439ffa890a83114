import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DateWords } from '../../../../src/tools/shared/dates.ts';

const zone = 'Europe/Paris';
const words = new DateWords({ until: '{time} to go' }, 'en', zone, ['de-DE', 'en-GB']);
const at = (text: string) => Date.parse(`${text}+01:00`);

beforeEach(() => vi.useFakeTimers({ now: at('2026-11-12T18:30'), toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());

describe('how long it still is', () => {
	test.each([
		['2026-12-03T09:00', '21 days'],
		['2026-11-14T09:00', '2 days'],
		['2026-11-13T20:30', '1 day, 2 hours'],
		['2026-11-13T09:00', '14 hours, 30 minutes'],
		['2026-11-12T19:10', '40 minutes'],
		['2026-11-12T19:30', '1 hour'],
		['2026-11-12T18:30', '0 minutes'],
	])('until %s is told as %s', (instant, expected) =>
		expect(words.until(at(instant), at('2026-11-12T18:30'))).toBe(expected),
	);
});

test('dates are written the way of the reader, where the language is that of the page', () => {
	expect(words.date(at('2026-12-03T10:30'), true)).toBe('Thursday 3 December at 10:30');
	expect(new DateWords({}, 'ar', zone, ['de-DE']).date(at('2026-12-03T10:30'))).toMatch(/\p{Script=Arabic}/u);
});

test.each([
	['sr-Latn', ['sr-RS', 'sr-Latn-RS'], /^četvrtak/],
	['zh-Hans', ['zh-TW'], /月3日/],
	['en', ['en-US@posix', 'en-GB'], /^Thursday 3 December$/],
])('dates in %s have its letters, whatever kind of it %o is', (lang, preferred, date) =>
	expect(new DateWords({}, lang, zone, preferred).date(at('2026-12-03T10:30'))).toMatch(date),
);

test.each([
	['2026-12-03T10:30', 'Thursday 3 December'],
	['2026-01-05T10:30', 'Monday 5 January'],
	['2027-01-05T10:30', 'Tuesday, 5 January 2027'],
	['2025-12-31T23:30', 'Wednesday, 31 December 2025'],
])('the date of %s says its year where that is not this one', (instant, date) =>
	expect(words.date(at(instant))).toBe(date),
);

test('which year it is depends on the zone, and the year can be asked for', () => {
	expect(new DateWords({}, 'en', 'UTC', ['en-GB']).date(at('2027-01-01T00:30'))).toBe('Thursday 31 December');
	expect(words.pastDate(at('2026-01-05T10:30'))).toBe('Monday, 5 January 2026');
});

test('a string gets its values', () => expect(words.say('until', { time: '2 days' })).toBe('2 days to go'));
