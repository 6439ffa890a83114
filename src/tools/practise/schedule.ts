import type { Rating } from '../../lib/practice.ts';
import { addDays, daysBetween, instantOf, wallOf } from '../../lib/zone.ts';
import type { Practised } from './stored.ts';

/** Nights until a question comes back, by its box. Nobody practises for an interview longer than a month. */
const nightsOfBox: readonly number[] = [1, 2, 4, 8, 16, 30];
const lastBox = nightsOfBox.length - 1;
const mostNights = 30;

/** By how many boxes a question moves after an answer. Being stuck puts it back into the first. */
const moves: Readonly<Record<Exclude<Rating, 'stuck'>, number>> = { hard: -1, good: 1, easy: 2 };

/** Where a question goes that was never answered, and one at which the reader was stuck. */
const firstBoxes: Readonly<Record<Exclude<Rating, 'stuck'>, number>> = { hard: 0, good: 1, easy: 3 };
const boxesAfterStuck: typeof firstBoxes = { hard: 0, good: 0, easy: 1 };

/**
 * When a question comes back after an answer, by boxes (Leitner): within the day if the reader was stuck, else on one
 * of the next days, later the better it went, and never after the last day before the interview.
 * @param before what was known of the question
 * @param interview day on which the interview is where the reader is, such as 2026-12-03, if it is known
 * @param zone where the reader is: questions come back at the start of a day there
 */
export function practised(
	before: Practised | undefined,
	rating: Rating,
	now: number,
	zone: string,
	interview?: string,
): Practised {
	const box = boxAfter(before, rating);
	const nights = Math.min(nightsOfBox[box] ?? mostNights, daysLeft(now, zone, interview));
	return {
		due: rating === 'stuck' ? now : startOfDay(now, nights, zone),
		last: now,
		rating,
		times: (before?.times ?? 0) + 1,
		box,
	};
}

function boxAfter(before: Practised | undefined, rating: Rating): number {
	if (rating === 'stuck') return 0;
	if (before === undefined) return firstBoxes[rating];
	if (before.rating === 'stuck') return boxesAfterStuck[rating];
	return Math.max(0, Math.min(lastBox, before.box + moves[rating]));
}

/** Nights until it comes back; none where that is today. */
export function nightsUntil({ due }: Practised, now: number, zone: string): number {
	return Math.max(0, daysBetween(wallOf(now, zone).date, wallOf(due, zone).date));
}

/** Nights until the last day before the interview, at least one. */
function daysLeft(now: number, zone: string, interview: string | undefined): number {
	const today = wallOf(now, zone).date;
	const nights = interview === undefined ? Number.NaN : daysBetween(today, interview);
	return nights > 0 ? Math.max(1, nights - 1) : mostNights;
}

function startOfDay(now: number, daysOn: number, zone: string): number {
	return instantOf({ date: addDays(wallOf(now, zone).date, daysOn), time: '00:00' }, zone);
}
