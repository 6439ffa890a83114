import { instantOf, isDay, wallOf } from '../../lib/zone.ts';

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

/** Ways of meeting, the usual one first. */
export const interviewFormats = ['in-person', 'video', 'phone'] as const;
export type InterviewFormat = (typeof interviewFormats)[number];

/** Lengths of an interview to choose from, in minutes. */
export const interviewLengths = [30, 45, 60, 90, 120, 240];

const usualTime = '10:00';
const usualMinutes = 60;
const longest = 1440;

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
	if (date === undefined || !isDay(date)) return undefined;
	const minutes = minutesIn(field('length') ?? '') ?? usualMinutes;
	try {
		const at = instantOf({ date, time: time ?? usualTime }, zone);
		return { at, timeMissing: time === undefined, minutes, zone };
	} catch {
		return undefined;
	}
}

/** A length of an interview, in whole minutes; nothing for a text that is none. */
export function minutesIn(text: string): number | undefined {
	const minutes = Number(text);
	return Number.isInteger(minutes) && minutes > 0 && minutes <= longest ? minutes : undefined;
}

/**
 * The day on which they said they would answer. One before the day of the interview was said in an earlier one, and
 * counts as none.
 */
export function promisedDay(field: (name: string) => string | undefined): string | undefined {
	const [date, promised] = [field('date'), field('promised')];
	if (promised === undefined || !isDay(promised)) return undefined;
	return date !== undefined && promised < date ? undefined : promised;
}

/** The day on which the interview is where the reader is, whose clocks may show another than its own. */
export function interviewDay(field: (name: string) => string | undefined, here: string): string | undefined {
	const interview = readInterview(field, here);
	return interview && wallOf(interview.at, here).date;
}
