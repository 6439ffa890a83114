import { ratings } from '../../lib/practice.ts';
import { byField } from '../storage/by-field.ts';
import { Collection } from '../storage/collection.ts';
import { bankText, numberWithin, oneOf, recordOf, textUpTo, type Guarded } from '../storage/guards.ts';

const moment = numberWithin(0, 8.64e15);
const guard = recordOf({
	/** When it comes back, in milliseconds since 1970. */
	due: moment,
	/** When it was last practised, likewise. */
	last: moment,
	/** How it went then. */
	rating: oneOf(ratings),
	/** How often it was practised. */
	times: numberWithin(1, 1e6),
	/** The box it lies in, from 0: the higher, the longer until it comes back. */
	box: numberWithin(0, 5),
});

/** What is known of a question that was practised. */
export type Practised = Guarded<typeof guard>;

/** Questions that were practised, by their id in the bank. */
export const practice = new Collection('practice', { merging: byField, guard });

/** Notes to questions, by the id of the question. Apart, so that a note here and an answer there do not collide. */
export const practiceNotes = new Collection('practice-notes', { guard: textUpTo(4000) });

/** Questions that the reader marked, by their id. */
export const practiceMarks = new Collection('practice-marks', {
	guard: (value): value is true => value === true,
});

/** What the reader chose to practise, one record for each field: `from`, `topic`, `round`, `role`, `level`, `count`, `think`. */
export const practiceChoices = new Collection('practice-choices', { guard: bankText });
