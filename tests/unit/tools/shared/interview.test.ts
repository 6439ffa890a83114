import { describe, expect, test } from 'vitest';
import { interviewDay, promisedDay, readInterview } from '../../../../src/tools/shared/interview.ts';

const given = (fields: Record<string, string>) => (name: string) => fields[name];

describe('the interview', () => {
	test('is at its time in its own zone', () =>
		expect(
			readInterview(
				given({ date: '2026-12-03', time: '10:30', zone: 'America/New_York', length: '90' }),
				'Europe/Paris',
			),
		).toEqual({
			at: Date.parse('2026-12-03T15:30:00Z'),
			timeMissing: false,
			minutes: 90,
			zone: 'America/New_York',
		}));

	test('is in the zone of the reader, takes an hour, and starts at ten, where nothing else was said', () =>
		expect(readInterview(given({ date: '2026-12-03' }), 'Europe/Paris')).toEqual({
			at: Date.parse('2026-12-03T09:00:00Z'),
			timeMissing: true,
			minutes: 60,
			zone: 'Europe/Paris',
		}));

	test.each([
		{},
		{ time: '10:30' },
		{ date: 'soon' },
		{ date: '2026-02-30' },
		{ date: '2026-12-03', time: 'ten' },
		{ date: '2026-12-03', zone: 'Europe/Nowhere' },
		{ date: '9999-12-28', time: '10:00' },
		{ date: '1899-12-31', time: '10:00' },
	])('is unknown from %o', (fields: Record<string, string>) =>
		expect(readInterview(given(fields), 'Europe/Paris')).toBeUndefined(),
	);
});

test.each([
	['1', 1],
	['1440', 1440],
	['1441', 60],
	['1e300', 60],
	['-60', 60],
	['0', 60],
	['1.5', 60],
	['long', 60],
])('an interview of the length %j takes %i minutes', (length, minutes) =>
	expect(readInterview(given({ date: '2026-12-03', length }), 'Europe/Paris')?.minutes).toBe(minutes),
);

describe('the day of their answer', () => {
	const day = (fields: Record<string, string>) => promisedDay((name) => fields[name]);

	test.each([
		['2026-12-03', '2026-12-11', '2026-12-11'],
		['2026-12-03', '2026-12-03', '2026-12-03'],
		['2026-12-03', '2026-11-20', undefined],
		['2026-12-03', '20266-12-11', undefined],
		['2026-12-03', '9999-12-30', undefined],
		['2026-12-03', '', undefined],
	])('of an interview on %s, promised for %j, is %s', (date, promised, expected) =>
		expect(day({ date, promised })).toBe(expected),
	);

	test('counts as well while the day of the interview is not known', () =>
		expect([day({ promised: '2026-12-11' }), day({ date: '2026-12-03' })]).toEqual([
			'2026-12-11',
			undefined,
		]));
});

test('its day is the one on which it is where the reader is', () => {
	const fields = given({ date: '2026-12-03', time: '09:00', zone: 'Pacific/Auckland' });
	expect(interviewDay(fields, 'Pacific/Honolulu')).toBe('2026-12-02');
	expect(interviewDay(fields, 'Pacific/Auckland')).toBe('2026-12-03');
	expect(interviewDay(given({}), 'Pacific/Honolulu')).toBeUndefined();
});
