import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instantOf, wallOf } from '../../../../src/lib/zone.ts';
import { slotsBefore } from '../../../../src/tools/plan/time-slots.ts';

const zone = 'Europe/Paris';
const hours = { weekday: 60, weekend: 120, weekendDays: [6, 7] };
const at = (date: string, time: string, where = zone) => instantOf({ date, time }, where);
const shown = (now: number, interview: number, given = hours) =>
	slotsBefore(now, interview, zone, given).map(({ start, minutes, daysBefore }) => {
		const { date, time } = wallOf(start, zone);
		return `${daysBefore}: ${date} ${time} ${minutes} min`;
	});

describe('the time before an interview', () => {
	test('is the evenings, the mornings of the weekend and the last hours', () =>
		// A Thursday evening to a Monday.
		expect(shown(at('2026-12-03', '12:00'), at('2026-12-07', '14:00'))).toEqual([
			'4: 2026-12-03 18:30 60 min',
			'3: 2026-12-04 18:30 60 min',
			'2: 2026-12-05 10:00 120 min',
			'1: 2026-12-06 10:00 120 min',
			'0: 2026-12-07 12:00 60 min',
		]));

	test('is tonight and the morning, when it is tomorrow', () =>
		expect(shown(at('2026-12-03', '20:00'), at('2026-12-04', '09:00'), { ...hours, weekday: 120 })).toEqual([
			'1: 2026-12-03 20:00 120 min',
			'0: 2026-12-04 07:00 60 min',
		]));

	test('leaves a quarter of the last forty minutes free', () =>
		expect(shown(at('2026-12-04', '08:20'), at('2026-12-04', '09:00'))).toEqual([
			'0: 2026-12-04 08:20 30 min',
		]));

	test('ends at night', () =>
		expect(shown(at('2026-12-03', '22:00'), at('2026-12-04', '06:00'))).toEqual([
			'1: 2026-12-03 22:00 30 min',
		]));

	test('keeps its hour when the clocks change', () =>
		expect(
			shown(at('2026-10-23', '12:00'), at('2026-10-26', '14:00')).map((line) => line.slice(14, 19)),
		).toEqual(['18:30', '10:00', '10:00', '12:00']));

	test('is over when it has begun', () => expect(shown(5, 5)).toEqual([]));

	test('leaves out days for which the reader has no time', () =>
		expect(shown(at('2026-12-03', '12:00'), at('2026-12-07', '14:00'), { ...hours, weekday: 0 })).toEqual([
			'2: 2026-12-05 10:00 120 min',
			'1: 2026-12-06 10:00 120 min',
		]));

	test('lies between now and the interview, in order, and never overlaps', () =>
		fc.assert(
			fc.property(
				fc.integer({ min: 0, max: 60 * 24 * 40 }),
				fc.constantFrom('Europe/Paris', 'America/New_York', 'Asia/Kolkata'),
				fc.integer({ min: 0, max: 240 }),
				(ahead, where, given) => {
					const now = at('2026-10-20', '13:37');
					const interview = now + ahead * 60_000;
					const slots = slotsBefore(now, interview, where, { ...hours, weekday: given });
					let last = now;
					for (const { start, minutes } of slots) {
						expect(start).toBeGreaterThanOrEqual(last);
						expect(minutes).toBeGreaterThan(0);
						last = start + minutes * 60_000;
					}
					expect(last).toBeLessThanOrEqual(Math.max(now, interview));
				},
			),
		));
});
