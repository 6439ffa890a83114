/** When thanks are to be sent: they wait for the meeting, are best sent by some moment, are late, or come too late. */
export type Due = { kind: 'wait' } | { kind: 'soon'; by: number } | { kind: 'late' } | { kind: 'over' };

const hour = 3_600_000;

/**
 * Within a day, or within two hours where they decide the same day; up to a week is better than not at all.
 * @param end of the interview, in milliseconds since 1970
 * @param sameDay whether they decide on the day of the interview
 */
export function dueOf(end: number, now: number, sameDay: boolean): Due {
	const by = end + (sameDay ? 2 : 24) * hour;
	if (now < end) return { kind: 'wait' };
	if (now <= by) return { kind: 'soon', by };
	return { kind: now <= end + 7 * 24 * hour ? 'late' : 'over' };
}
