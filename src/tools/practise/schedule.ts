import { FSRSAlgorithm } from 'ts-fsrs';
import { ratings, type Rating } from '../../lib/practice.ts';
import { addDays, daysBetween, instantOf, wallOf } from '../../lib/zone.ts';
import type { Practised } from './stored.ts';

/** Nobody practises for an interview longer than this without coming back to a question. */
const mostDays = 30;
const day = 86_400_000;
const memory = new FSRSAlgorithm({ enable_fuzz: false, maximum_interval: mostDays });

/**
 * When a question comes back after an answer: within the day if the reader was stuck, else on one of the next days,
 * later the better it went, and never after the last day before the interview.
 * @param before what was known of the question
 * @param interview day of the interview, such as 2026-12-03, if it is known
 * @param zone where the reader is: questions come back at the start of a day there
 */
export function practised(
	before: Practised | undefined,
	rating: Rating,
	now: number,
	zone: string,
	interview?: string,
): Practised {
	const sinceLast = before ? Math.max(0, Math.round((now - before.last) / day)) : 0;
	const { stability, difficulty } = memory.next_state(before ?? null, sinceLast, ratings.indexOf(rating) + 1);
	const days = Math.min(memory.next_interval(stability, sinceLast), daysLeft(now, zone, interview));
	return {
		due: rating === 'stuck' ? now : startOfDay(now, days, zone),
		last: now,
		rating,
		times: (before?.times ?? 0) + 1,
		stability,
		difficulty,
	};
}

/** Nights until it comes back; none where that is today. */
export function nightsUntil({ due }: Practised, now: number, zone: string): number {
	return Math.max(0, daysBetween(wallOf(now, zone).date, wallOf(due, zone).date));
}

/** Nights until the last day before the interview, at least one. */
function daysLeft(now: number, zone: string, interview: string | undefined): number {
	const today = wallOf(now, zone).date;
	const nights = interview === undefined ? Number.NaN : daysBetween(today, interview);
	return nights > 0 ? Math.max(1, nights - 1) : mostDays;
}

function startOfDay(now: number, daysOn: number, zone: string): number {
	return instantOf({ date: addDays(wallOf(now, zone).date, daysOn), time: '00:00' }, zone);
}
