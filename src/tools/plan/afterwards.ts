import { addDays, instantOf, isDay, wallOf, weekday } from '../../lib/zone.ts';

/** When to write after the interview, in milliseconds since 1970. */
export interface Messages {
	/** Within a day of the interview. */
	thanks: number;
	/** When to ask for news: the first, second and last time. */
	chase: [number, number, number];
}

const hour = 3_600_000;

/**
 * Thanks go out on the same day while it is still early, or the next morning. News are asked for two working days after
 * the day they named, or after a week where they named none, then a week later, and once more.
 * @param end of the interview
 * @param zone of the reader
 * @param weekend days of it: 1 for Monday to 7 for Sunday
 * @param promised the day on which they said they would answer, such as `2026-12-11`; what is no day counts as none
 */
export function messagesAfter(
	end: number,
	zone: string,
	weekend: readonly number[],
	promised?: string,
): Messages {
	const { date } = wallOf(end, zone);
	const afternoon = Math.max(end + 2 * hour, instantOf({ date, time: '17:00' }, zone));
	const soonEnough = afternoon <= instantOf({ date, time: '20:30' }, zone);
	const isPromised = promised !== undefined && isDay(promised);
	const first = isPromised ? working(working(promised, 1), 1) : addDays(date, 7);
	const at = (weeks: number) =>
		instantOf({ date: working(addDays(first, weeks * 7), 0), time: '10:00' }, zone);
	return {
		thanks: soonEnough ? afternoon : instantOf({ date: addDays(date, 1), time: '09:00' }, zone),
		chase: [at(0), at(1), at(2)],
	};

	/** The first working day at least so many days later. */
	function working(day: string, days: number): string {
		let found = addDays(day, days);
		for (let tries = 0; tries < 7 && weekend.includes(weekday(found)); tries++) found = addDays(found, 1);
		return found;
	}
}
