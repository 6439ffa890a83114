import { byField } from './by-field.ts';
import { Collection } from './collection.ts';
import { bankText, numberWithin, recordOf, textUpTo, type Guarded } from './guards.ts';

const guard = recordOf({
	/** Place in the list, smallest first. */
	order: numberWithin(-1e9, 1e9),
	/** The question as the reader will say it. */
	text: bankText,
	/** Whom to ask: id of one of the people, a kind of person, or nothing. */
	to: textUpTo(40),
});

/** A question that the reader means to ask. */
export type Ask = Guarded<typeof guard>;

/** Questions to ask, by the id of the question in the bank, or by an id made at random for one of the reader's own. */
export const asks = new Collection('questions-to-ask', { merging: byField, guard });
