import { describe, expect, test } from 'vitest';
import { ratings } from '../../../../src/lib/practice.ts';
import { addDays, instantOf, wallOf } from '../../../../src/lib/zone.ts';
import { nightsUntil, practised } from '../../../../src/tools/practise/schedule.ts';
import { interviewDay } from '../../../../src/tools/shared/interview.ts';
import type { Practised } from '../../../../src/tools/practise/stored.ts';

const zone = 'Europe/Paris';
const now = instantOf({ date: '2026-11-30', time: '20:15' }, zone);
const nights = (of: Practised, at = now) => nightsUntil(of, at, zone);

describe('a question', () => {
	test('comes back the later the better it went, and on the same day where the reader was stuck', () => {
		const back = ratings.map((rating) => nights(practised(undefined, rating, now, zone)));
		expect(back[0]).toBe(0);
		expect(back[1]).toBe(1);
		expect(back.toSorted((a, b) => a - b)).toEqual(back);
		expect(back[3]).toBeGreaterThan(back[2]!);
	});

	test('comes back at the start of a day', () =>
		expect(wallOf(practised(undefined, 'good', now, zone).due, zone).time).toBe('00:00'));

	test('waits longer each time it goes well, but never a month', () => {
		let known = practised(undefined, 'good', now, zone);
		const waits = [nights(known)];
		for (let turn = 0; turn < 8; turn += 1) {
			const at = known.due + 3_600_000;
			known = practised(known, 'good', at, zone);
			waits.push(nights(known, at));
		}
		expect(waits.toSorted((a, b) => a - b)).toEqual(waits);
		expect(waits.at(-1)).toBe(30);
		expect(known.times).toBe(9);
	});

	test('comes back sooner after it went badly', () => {
		const firm = practised(practised(undefined, 'easy', now, zone), 'easy', now + 8 * 86_400_000, zone);
		const later = firm.due + 3_600_000;
		const shaken = practised(firm, 'hard', later, zone);
		const lost = practised(practised(firm, 'stuck', later, zone), 'good', later + 60_000, zone);
		expect(nights(lost, later)).toBeLessThan(nights(shaken, later));
	});

	test('can be answered twice in a minute', () => {
		const again = practised(practised(undefined, 'stuck', now, zone), 'good', now + 60_000, zone);
		expect(nights(again)).toBeGreaterThan(0);
	});

	test('bears a clock that was set back', () =>
		expect(
			nights(practised(practised(undefined, 'good', now, zone), 'good', now - 1e10, zone), now - 1e10),
		).toBeGreaterThan(0));
});

describe('before the interview', () => {
	test.each([
		[10, 8],
		[5, 4],
		[2, 1],
		[1, 1],
		[0, 8],
		[-3, 8],
	])('in %i days, an easy question comes back in %i', (days, expected) => {
		const interview = addDays('2026-11-30', days);
		expect(nights(practised(undefined, 'easy', now, zone, interview))).toBe(expected);
	});

	test('elsewhere, no question comes back on the day on which it is for the reader', () => {
		const evening = Date.parse('2026-11-30T20:00Z');
		const fields = new Map(Object.entries({ date: '2026-12-03', time: '09:00', zone: 'Pacific/Auckland' }));
		const day = interviewDay((name) => fields.get(name), 'Pacific/Honolulu');
		const { due } = practised(undefined, 'easy', evening, 'Pacific/Honolulu', day);
		expect(wallOf(due, 'Pacific/Honolulu').date).toBe('2026-12-01');
	});

	test('a day that is none changes nothing', () =>
		expect(nights(practised(undefined, 'easy', now, zone, 'soon'))).toBe(8));
});
