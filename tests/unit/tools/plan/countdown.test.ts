// @vitest-environment happy-dom
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { instantOf } from '../../../../src/lib/zone.ts';
import { countdownLines, showCountdown } from '../../../../src/tools/plan/countdown.ts';
import { DateWords } from '../../../../src/tools/shared/dates.ts';

const strings = {
	...{ until: '{time} to go', over: 'Your interview was on {date}.' },
	...{ there: 'For you that is {time}.', 'no-time-yet': 'No time yet, so the plan takes {time}.' },
};
const words = (zone: string) => new DateWords(strings, 'en', zone, ['en-GB']);
const now = Date.parse('2026-11-30T12:00Z');
const lines = (wall: { date: string; time: string }, zone: string, here: string, timeMissing = false) =>
	countdownLines({ at: instantOf(wall, zone), zone, minutes: 60, timeMissing }, here, now, words);

// Whatever year it is where the tests run.
beforeAll(() => {
	vi.useFakeTimers({ now, toFake: ['Date'] });
	return () => void vi.useRealTimers();
});

describe('the plan', () => {
	test('tells the moment where the reader is, also where only the day differs', () => {
		const wall = { date: '2026-12-10', time: '10:00' };
		expect(lines(wall, 'Pacific/Apia', 'Pacific/Midway')).toEqual([
			expect.stringContaining('to go'),
			'For you that is Wednesday 9 December at 10:00.',
		]);
		expect(lines(wall, 'Europe/Berlin', 'Europe/Paris')).toHaveLength(1);
	});

	test('says the year of an interview that is over, and its day where it was', () => {
		const wall = { date: '2026-01-05', time: '08:00' };
		expect(lines(wall, 'Pacific/Auckland', 'America/New_York')).toEqual([
			'Your interview was on Monday, 5 January 2026.',
		]);
	});

	test('says which time it takes where none was given', () =>
		expect(lines({ date: '2026-12-03', time: '10:00' }, 'UTC', 'UTC', true)[1]).toBe(
			'No time yet, so the plan takes 10:00.',
		));
});

describe('the countdown', () => {
	const shown = () => {
		const holder = document.createElement('div');
		showCountdown(holder, ['15 hours', 'London'], 1);
		return { holder, first: holder.children[0] };
	};

	test('runs in one line that is not read out', () => {
		const { holder, first } = shown();
		expect(first?.getAttribute('role')).toBe('timer');
		const second = holder.children[1];
		showCountdown(holder, ['14 hours', 'London'], 1);
		expect([...holder.children]).toEqual([first, second]);
		expect(holder.textContent).toBe('14 hoursLondon');
	});

	test('is told anew when the interview is another one, or more is said of it', () => {
		const { holder, first } = shown();
		showCountdown(holder, ['15 hours', 'London'], 2);
		expect(holder.contains(first ?? null)).toBe(false);
		const told = holder.children[0];
		showCountdown(holder, ['15 hours'], 2);
		expect(holder.contains(told ?? null)).toBe(false);
		expect(holder.children).toHaveLength(1);
	});
});
