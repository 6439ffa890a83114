import { describe, expect, test } from 'vitest';
import { readInterview } from '../../../../src/tools/shared/interview.ts';

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
	])('is unknown from %o', (fields: Record<string, string>) =>
		expect(readInterview(given(fields), 'Europe/Paris')).toBeUndefined(),
	);
});
