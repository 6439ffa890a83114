import { Collection } from '../storage/collection.ts';
import { numberWithin, recordOf, textUpTo } from '../storage/guards.ts';

/** The interview as it went into a calendar. */
export interface CalendarEntry {
	/** Made at random, once for each interview: a calendar knows the entry again by it. */
	id: string;
	company: string;
	/** When it was to begin, in milliseconds since 1970. */
	at: number;
}

/** What went into a calendar last, under `interview`. */
export const calendar = new Collection<CalendarEntry>('calendar', {
	guard: recordOf<CalendarEntry>({
		id: textUpTo(40),
		company: textUpTo(1000),
		at: numberWithin(-8.64e15, 8.64e15),
	}),
});
