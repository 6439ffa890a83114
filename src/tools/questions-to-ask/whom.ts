import { peopleKinds, type PersonKind } from '../../lib/people.ts';
import type { Person } from '../storage/people.ts';

/** Somebody a question can be for. */
export interface Whom {
	/** Id of a person, a kind of person, or nothing for anybody. */
	id: string;
	name: string;
}

type NamedKind = Exclude<PersonKind, 'other'>;

/** Kinds of people that have a name of their own here. */
export const namedKinds: readonly NamedKind[] = peopleKinds.filter((kind) => kind !== 'other');

/**
 * Everybody a question can be for: anybody, the people the reader has named, then kinds of people.
 * @param say name of a kind, or of `anyone`
 */
export function whomToAsk(
	people: readonly (readonly [id: string, person: Person])[],
	say: (kind: NamedKind | 'anyone') => string,
): Whom[] {
	return [
		{ id: '', name: say('anyone') },
		...people
			.map(([id, { name, role }]) => ({ id, name: [name.trim(), role.trim()].filter(Boolean).join(', ') }))
			.filter(({ name }) => name !== ''),
		...namedKinds.map((kind) => ({ id: kind, name: say(kind) })),
	];
}
