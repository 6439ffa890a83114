// Whatever is stored, by hand, by another version or taken from a link: the plan and its calendar can be made of it.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isDay } from '../../../../src/lib/zone.ts';
import { messagesAfter } from '../../../../src/tools/plan/afterwards.ts';
import { calendarText } from '../../../../src/tools/plan/icalendar.ts';
import { hoursFor } from '../../../../src/tools/plan/interview.ts';
import { slotsBefore } from '../../../../src/tools/plan/time-slots.ts';
import { promisedDay, readInterview } from '../../../../src/tools/shared/interview.ts';

const now = Date.parse('2026-11-30T18:00Z');
const zones = ['UTC', 'Pacific/Kiritimati', 'Pacific/Midway', 'Europe/Paris'];
const days = [
	'1900-01-01',
	'2200-12-31',
	'2201-01-01',
	'9999-12-28',
	'9999-12-31',
	'0026-12-03',
	'2026-12-03',
];
const fields = fc.record(
	{
		date: fc.constantFrom(...days, 'soon', ''),
		time: fc.constantFrom('00:00', '23:59', '24:00', 'ten', '', '10:00:30', '10:00+14:00'),
		zone: fc.constantFrom(...zones, 'Nowhere', ''),
		length: fc.constantFrom('1e300', '-60', '0', '1440', 'NaN', '1e-300', 'Infinity', '60'),
		promised: fc.constantFrom(...days, 'soon', ''),
		weekday: fc.constantFrom('-1', '1e300', '600', 'NaN', ''),
	},
	{ requiredKeys: [] },
);

test('whatever is stored, there is a plan or there is none, and no event ends before it begins', () =>
	fc.assert(
		fc.property(fields, fc.constantFrom(...zones), (stored, here) => {
			const field = (name: string) => (stored as Record<string, string | undefined>)[name];
			const interview = readInterview(field, here);
			if (!interview) return;
			expect(isDay(stored.date ?? '')).toBe(true);
			const { at, minutes } = interview;
			slotsBefore(now, at, here, hoursFor(field, at - now, [6, 7]));
			const end = at + minutes * 60_000;
			const { thanks, chase } = messagesAfter(end, here, [6, 7], promisedDay(field));
			const events = [at, thanks, ...chase].map((start, index) => ({
				...{ uid: String(index), start, minutes: index === 0 ? minutes : 15, title: '', alarms: [] },
			}));
			const text = calendarText(events, now);
			const [starts, ends] = ['DTSTART', 'DTEND'].map((name) => text.match(new RegExp(`${name}:.*`, 'g')));
			starts?.forEach((start, index) => {
				expect(start).toMatch(/^DTSTART:\d{8}T\d{6}Z$/);
				expect((ends?.[index] ?? '').slice(6) > start.slice(8)).toBe(true);
			});
		}),
		{ numRuns: 500 },
	));
