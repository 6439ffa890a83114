import type { Person } from '../storage/people.ts';
import type { Pack } from './pack.ts';

/** A field of the candidate's own notes that a pack would fill or change. */
export interface FieldChange {
	name: string;
	/** What stands there now; absent where nothing does. */
	from: string | undefined;
	to: string;
}

/** Somebody whom a pack would add to the candidate's people, or whose role it would change. */
export interface PersonChange {
	/** Id of somebody who is there already. */
	id: string | undefined;
	from: Person | undefined;
	to: Person;
}

export interface Changes {
	fields: FieldChange[];
	people: PersonChange[];
}

/**
 * What would change if the candidate took a pack over. What they wrote themselves about people stays.
 * @param fields of the candidate's interview, as they are kept
 */
export function changesOf(
	pack: Pack,
	fields: ReadonlyMap<string, string>,
	people: ReadonlyMap<string, Person>,
): Changes {
	const told = Object.entries(fieldsOf(pack)).map(([name, to]) => ({ name, from: fields.get(name), to }));
	const known = [...people];
	const last = Math.max(0, ...known.map(([, { order }]) => order));
	return {
		fields: told.filter(({ from, to }) => to !== '' && to !== from),
		people: pack.people.flatMap(({ name, role }, index): PersonChange[] => {
			const [id, from] = known.find(([, person]) => sameName(person.name, name)) ?? [];
			if (!from) {
				const to: Person = { order: last + 1 + index, name, role, kind: 'other', talked: '' };
				return [{ id: undefined, from: undefined, to }];
			}
			return role === '' || role === from.role ? [] : [{ id, from, to: { ...from, role } }];
		}),
	};
}

/** The texts of a pack, under the names of the fields of the interview. */
function fieldsOf(pack: Pack): Record<string, string> {
	const { role, company, date, time, zone, length, format, place, dress, notes } = pack;
	const contact = Object.values(pack.contact)
		.filter((text) => text !== '')
		.join('\n');
	const minutes = length === 0 ? '' : String(length);
	return { role, company, date, time, zone, length: minutes, format, place, dress, notes, contact };
}

function sameName(one: string, other: string): boolean {
	return one.trim().toLowerCase() === other.trim().toLowerCase();
}
