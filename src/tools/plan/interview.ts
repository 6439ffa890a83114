import { situations } from '../../lib/task.ts';
import type { Hours } from './time-slots.ts';

const day = 86_400_000;

/** What is true of this reader and this way of meeting. */
export function situationsOf(field: (name: string) => string | undefined): ReadonlySet<string> {
	const format = field('format') ?? 'in-person';
	return new Set(situations.filter((id) => id === format || field(`for-${id}`) === 'on'));
}

/** The time a reader gives: what was chosen, or more a day the sooner the interview is. */
export function hoursFor(
	field: (name: string) => string | undefined,
	left: number,
	weekendDays: readonly number[],
): Hours {
	const [weekday, weekend] = left < 1.5 * day ? [120, 180] : left < 4 * day ? [90, 120] : [45, 90];
	const chosen = (name: string, usual: number) => {
		const text = field(name);
		const minutes = text === undefined ? Number.NaN : Number(text);
		return minutes >= 0 && minutes <= 600 ? minutes : usual;
	};
	return { weekday: chosen('weekday', weekday), weekend: chosen('weekend', weekend), weekendDays };
}
