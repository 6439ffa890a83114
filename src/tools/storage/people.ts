import { peopleKinds } from '../../lib/people.ts';
import { byField } from './by-field.ts';
import { Collection } from './collection.ts';
import { numberWithin, oneOf, recordOf, textUpTo, type Guarded } from './guards.ts';

const guard = recordOf({
	/** Place in the list, smallest first. */
	order: numberWithin(-1e9, 1e9),
	name: textUpTo(200),
	/** Their role, in the reader's words. */
	role: textUpTo(200),
	kind: oneOf(peopleKinds),
	/** What the two talked about. */
	talked: textUpTo(4000),
});

/** Somebody the reader will meet, or has met. */
export type Person = Guarded<typeof guard>;

/** People of the interview, by an id made at random. */
export const people = new Collection('people', { merging: byField, guard });
