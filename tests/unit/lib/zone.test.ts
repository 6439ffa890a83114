import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	addDays,
	daysBetween,
	instantOf,
	isDay,
	isSameWall,
	wallOf,
	weekday,
} from '../../../src/lib/zone.ts';

const zones = [
	'UTC',
	'Europe/Paris',
	'America/New_York',
	'Asia/Kolkata',
	'Australia/Lord_Howe',
	'Pacific/Apia',
];

describe('the moment of a time on the wall', () => {
	test.each([
		['2026-12-03', '10:00', 'Europe/Paris', '2026-12-03T09:00:00Z'],
		['2026-07-03', '10:00', 'Europe/Paris', '2026-07-03T08:00:00Z'],
		['2026-12-03', '10:00', 'America/New_York', '2026-12-03T15:00:00Z'],
		['2026-12-03', '10:00', 'Asia/Kathmandu', '2026-12-03T04:15:00Z'],
		['2026-12-03', '00:00', 'Pacific/Kiritimati', '2026-12-02T10:00:00Z'],
		// Skipped: clocks go from 02:00 to 03:00, in Lord Howe to 02:30.
		['2026-03-29', '02:30', 'Europe/Paris', '2026-03-29T01:30:00Z'],
		['2026-03-08', '02:30', 'America/New_York', '2026-03-08T07:30:00Z'],
		['2026-10-04', '02:15', 'Australia/Lord_Howe', '2026-10-03T15:45:00Z'],
		// Twice: the first counts.
		['2026-10-25', '02:30', 'Europe/Paris', '2026-10-25T00:30:00Z'],
		['2026-11-01', '01:30', 'America/New_York', '2026-11-01T05:30:00Z'],
	])('%s %s in %s is %s', (date, time, zone, instant) =>
		expect(new Date(instantOf({ date, time }, zone)).toISOString()).toBe(instant.replace('Z', '.000Z')),
	);

	test('reads back what clocks show, in every zone', () =>
		fc.assert(
			fc.property(
				fc.date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true }),
				fc.constantFrom(...zones),
				(date, zone) => {
					const wall = wallOf(date.getTime(), zone);
					expect(wallOf(instantOf(wall, zone), zone)).toEqual(wall);
				},
			),
		));

	test.each([
		['2026-13-01', '10:00', 'UTC'],
		['2026-02-31', '10:00', 'UTC'],
		['', '10:00', 'UTC'],
		['2026-12-01', '25:00', 'UTC'],
		['0026-12-11', '10:00', 'UTC'],
		['0999-12-31', '10:00', 'Europe/Paris'],
		['2026-12-01', '10:00', 'Europe/Nowhere'],
	])('%s %s in %s is refused', (date, time, zone) =>
		expect(() => instantOf({ date, time }, zone)).toThrow(RangeError),
	);
});

test.each([
	['2026-12-03', true],
	['1900-01-01', true],
	['2026-02-31', false],
	['0026-12-11', false],
	['26-12-11', false],
	['2200-12-31', true],
	['2201-01-01', false],
	['9999-12-28', false],
	['20266-12-11', false],
])('whether %s is a day is %s', (text, day) => expect(isDay(text)).toBe(day));

test('a day next to the first or last one of our time has its moments too', () => {
	for (const date of ['1899-12-31', '2201-01-20'])
		expect(wallOf(instantOf({ date, time: '17:00' }, 'Asia/Tokyo'), 'Asia/Tokyo').date).toBe(date);
});

test('days are counted over the ends of months and years', () => {
	expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
	expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
	expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
	expect([weekday('2026-11-22'), weekday('2026-11-23')]).toEqual([7, 1]);
});

test.each([
	['Europe/Paris', 'Europe/Berlin', true],
	['Europe/Paris', 'Europe/London', false],
	// The same time of the day, a day apart.
	['Pacific/Apia', 'Pacific/Midway', false],
])('clocks in %s and %s show the same: %s', (one, other, same) =>
	expect(isSameWall(Date.parse('2026-07-03T10:00Z'), one, other)).toBe(same),
);
