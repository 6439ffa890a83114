import { peopleKinds, type PersonKind } from '../../lib/people.ts';
import { byField } from './by-field.ts';
import { Collection } from './collection.ts';
import { numberWithin, oneOf, recordOf, textUpTo } from './guards.ts';

/** Somebody the reader will meet, or has met. */
export interface Person {
	/** Place in the list, smallest first. */
	order: number;
	name: string;
	/** Their role, in the reader's words. */
	role: string;
	kind: PersonKind;
	/** What the two talked about. */
	talked: string;
}

/** People of the interview, by an id made at random. */
export const people = new Collection<Person>('people', {
	merging: byField,
	guard: recordOf<Person>({
		order: numberWithin(-1e9, 1e9),
		name: textUpTo(200),
		role: textUpTo(200),
		kind: oneOf(peopleKinds),
		talked: textUpTo(4000),
	}),
});
