import { byField } from './by-field.ts';
import { Collection } from './collection.ts';
import { bankText, numberWithin, recordOf, textUpTo } from './guards.ts';

/** A question that the reader means to ask. */
export interface Ask {
	/** Place in the list, smallest first. */
	order: number;
	/** The question as the reader will say it. */
	text: string;
	/** Whom to ask: id of one of the people, a kind of person, or nothing. */
	to: string;
}

/** Questions to ask, by the id of the question in the bank, or by an id made at random for one of the reader's own. */
export const asks = new Collection<Ask>('questions-to-ask', {
	merging: byField,
	guard: recordOf<Ask>({ order: numberWithin(-1e9, 1e9), text: bankText, to: textUpTo(40) }),
});
