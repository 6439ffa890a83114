import { addDays, daysBetween, instantOf, wallOf, weekday } from '../../lib/zone.ts';

/** Time that the reader can give on one day, in one piece. */
export interface TimeSlot {
	/** When it starts, in milliseconds since 1970. */
	start: number;
	minutes: number;
	/** Days from that day to the day of the interview. */
	daysBefore: number;
}

/** How much time the reader gives a day, in minutes. */
export interface Hours {
	weekday: number;
	weekend: number;
	/** Days of the weekend: 1 for Monday to 7 for Sunday. */
	weekendDays: readonly number[];
}

const minute = 60_000;
const longestPlan = 60;

/**
 * The times left for preparing: evenings of working days, mornings of the weekend, and the last hours.
 * Before the interview up to an hour stays free for the way there, never more than a quarter of the time that is left.
 * @param zone of the reader, whose evenings these are
 */
export function slotsBefore(now: number, interview: number, zone: string, hours: Hours): TimeSlot[] {
	const left = interview - now;
	if (left <= 0) return [];
	const end = interview - Math.min(60 * minute, left / 4);
	const today = wallOf(now, zone).date;
	const lastDay = wallOf(interview, zone).date;
	const days = Math.min(daysBetween(today, lastDay), longestPlan);
	const slots: TimeSlot[] = [];
	for (let daysBefore = days; daysBefore >= 0; daysBefore--) {
		const date = addDays(lastDay, -daysBefore);
		const free = hours.weekendDays.includes(weekday(date));
		const given = (free ? hours.weekend : hours.weekday) * minute;
		const at = (time: string) => instantOf({ date, time }, zone);
		let from = Math.max(now, at(daysBefore === 0 ? '06:30' : free ? '10:00' : '18:30'));
		const until = Math.min(end, at('22:30'));
		// The last day is for the last hour before the interview, or for more where it is today.
		const most = daysBefore === 0 && days > 0 ? Math.min(given, 60 * minute) : given;
		if (daysBefore === 0) from = Math.max(from, until - most);
		const minutes = Math.floor((Math.min(until, from + most) - from) / minute);
		if (minutes > 0) slots.push({ start: from, minutes, daysBefore });
	}
	return slots;
}
