import { Collection } from '../storage/collection.ts';
import { numberWithin, recordOf, textUpTo, type Guarded } from '../storage/guards.ts';

const guard = recordOf({
	/** Made at random, once for each interview: a calendar knows the entry again by it. */
	id: textUpTo(40),
	company: textUpTo(1000),
	/** When it was to begin, in milliseconds since 1970. */
	at: numberWithin(-8.64e15, 8.64e15),
});

/** The interview as it went into a calendar. */
export type CalendarEntry = Guarded<typeof guard>;

/** What went into a calendar last, under `interview`. */
export const calendar = new Collection('calendar', { guard });
