import type { Person } from '../storage/people.ts';
import type { Pack, PackPerson } from './pack.ts';
import { zoneOf } from './say.ts';

/** A field of the candidate's own notes that a pack would fill, change or empty. */
export interface FieldChange {
	name: string;
	/** What stands there now; absent where nothing does. */
	from: string | undefined;
	/** What would stand there; absent where nothing would. */
	to: string | undefined;
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
 * A pack as it was shown to a candidate: a day without a zone was one of theirs, and stays so wherever they go.
 * @param here zone of the candidate
 */
export function asShown(pack: Pack, here: string): Pack {
	return pack.date === '' ? pack : { ...pack, zone: zoneOf(pack, here) };
}

/**
 * What would change if the candidate took a pack over. What they wrote themselves about people stays. Where it is of
 * another interview, what was known of the earlier one goes, and elsewhere what the pack does not mention stays.
 * @param fields of the candidate's interview, as they are kept
 */
export function changesOf(
	pack: Pack,
	fields: ReadonlyMap<string, string>,
	people: ReadonlyMap<string, Person>,
): Changes {
	const isOther = isOtherInterview(pack, fields);
	const told = Object.entries(fieldsOf(pack)).map(([name, text]) => {
		const from = fields.get(name);
		return { name, from, to: text !== '' ? text : isOther ? undefined : from };
	});
	const last = Math.max(0, ...[...people.values()].map(({ order }) => order));
	const known = knownAmong(pack.people, people);
	return {
		fields: told.filter(({ from, to }) => to !== from),
		people: pack.people.flatMap(({ name, role }, index): PersonChange[] => {
			const [id, from] = known[index] ?? [];
			if (!from) {
				const to: Person = { order: last + 1 + index, name, role, kind: 'other', talked: '' };
				return [{ id: undefined, from: undefined, to }];
			}
			return role === '' || role === from.role ? [] : [{ id, from, to: { ...from, role } }];
		}),
	};
}

/**
 * Those whom the candidate knows, each at the place of the pack's person that they are: first who has the same role as
 * well, then who has the name alone.
 */
function knownAmong(
	told: readonly PackPerson[],
	people: ReadonlyMap<string, Person>,
): (readonly [string, Person] | undefined)[] {
	const left = new Map(people);
	const take = (is: (person: Person) => boolean) => {
		const found = [...left].find(([, person]) => is(person));
		if (found) left.delete(found[0]);
		return found;
	};
	const exact = told.map(({ name, role }) =>
		take((person) => sameName(person.name, name) && person.role === role),
	);
	return told.map(({ name }, index) => exact[index] ?? take((person) => sameName(person.name, name)));
}

/** Whether a pack names another company or another day than the candidate's interview. */
function isOtherInterview({ company, date }: Pack, fields: ReadonlyMap<string, string>): boolean {
	const [kept = company, day = date] = [fields.get('company'), fields.get('date')];
	return (company !== '' && !sameName(kept, company)) || (date !== '' && day !== date);
}

/** The texts of a pack, under the names of the fields of the interview; no pack tells the day of their answer. */
function fieldsOf(pack: Pack): Record<string, string> {
	const { role, company, date, time, zone, length, format, place, dress, notes } = pack;
	const contact = Object.values(pack.contact)
		.filter((text) => text !== '')
		.join('\n');
	const minutes = length === 0 ? '' : String(length);
	return {
		role,
		company,
		date,
		time,
		zone,
		length: minutes,
		format,
		place,
		dress,
		notes,
		contact,
		promised: '',
	};
}

function sameName(one: string, other: string): boolean {
	return one.trim().toLowerCase() === other.trim().toLowerCase();
}
