import { isRecord, isTime } from './codec.ts';
import { isNewer, type Entry, type Merging } from './entries.ts';

/**
 * The newest change of each field wins, so that two tabs or devices which change two fields of one record both keep
 * their change. A record that was taken away stays away, unless something in it was changed later.
 */
export const byField: Merging = {
	join: (newer, older) => {
		if (newer === older || !isRecord(newer.value) || !isRecord(older.value)) return newer;
		const fields = fieldsOf(newer);
		let same = true;
		for (const [name, field] of fieldsOf(older)) {
			const found = fields.get(name);
			if (found && !isNewer(field, found)) continue;
			fields.set(name, field);
			same = false;
		}
		return same ? newer : (entryOf(newer.at, fields) as typeof newer);
	},
	follow: (after, before) => {
		if (!isRecord(after.value) || !isRecord(before.value)) return after;
		const [{ at }, known] = [after, fieldsOf(before)];
		const values = new Map(Object.entries(after.value));
		const names = new Set([...known.keys(), ...values.keys()]);
		// Fields that stay as they were keep their times.
		const fields = [...names].map((name): [string, Entry<unknown>] => {
			const field = { at, value: values.get(name) };
			const old = known.get(name);
			return [name, old && JSON.stringify(old.value) === JSON.stringify(field.value) ? old : field];
		});
		return entryOf(at, new Map(fields)) as typeof after;
	},
};

/** The fields of a record, also those that were taken out of it, as if each were a record of its own. */
function fieldsOf({ at, value, times }: Entry<unknown>): Map<string, Entry<unknown>> {
	// Stored text may come from anywhere.
	const known = new Map(Object.entries(times ?? {}).filter(([, time]) => isTime(time)));
	const values = new Map<string, unknown>(
		Object.entries(value ?? {}).filter(([, field]) => field !== undefined),
	);
	const names = [...values.keys(), ...known.keys()];
	return new Map(names.map((name) => [name, { at: known.get(name) ?? at, value: values.get(name) }]));
}

function entryOf(at: number, fields: ReadonlyMap<string, Entry<unknown>>): Entry<unknown> {
	// In order of their names, so that two tabs that know the same write the same.
	const sorted = [...fields].sort(([a], [b]) => (a < b ? -1 : 1));
	const values = sorted.filter(([, field]) => field.value !== undefined);
	const times = sorted.filter(([, field]) => field.at !== at || field.value === undefined);
	return {
		at,
		value: Object.fromEntries(values.map(([name, field]) => [name, field.value])),
		...(times.length > 0 && { times: Object.fromEntries(times.map(([name, field]) => [name, field.at])) }),
	};
}
