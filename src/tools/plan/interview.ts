import { situations } from '../../lib/task.ts';
import { instantOf } from '../../lib/zone.ts';
import type { Hours } from './rooms.ts';

/** What the reader has said of the interview, read from its fields. */
export interface Interview {
	/** In milliseconds since 1970. */
	at: number;
	/** Whether no time was given, so that the usual one is taken. */
	timeMissing: boolean;
	minutes: number;
	/** Zone of its date and time. */
	zone: string;
}

const usualTime = '10:00';
const day = 86_400_000;

/**
 * Reads the interview from the fields of the form.
 * @param field value of a field, by its name
 * @param here zone of the reader
 * @returns nothing while there is no day, or none that exists
 */
export function readInterview(
	field: (name: string) => string | undefined,
	here: string,
): Interview | undefined {
	const [date, time, zone = here] = [field('date'), field('time'), field('zone')];
	if (date === undefined) return undefined;
	const minutes = Number(field('length')) || 60;
	try {
		const at = instantOf({ date, time: time ?? usualTime }, zone);
		return { at, timeMissing: time === undefined, minutes, zone };
	} catch {
		return undefined;
	}
}

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
