import { asWhole, isNewer, type Entry, type Merging } from './entries.ts';

/**
 * The newest change of each field wins, so that two tabs or devices which change two fields of one record both keep
 * their change. A record that was taken away stays away, unless something in it was changed later.
 */
export const byField: Merging = {
	merge: (one, other) => {
		const newer = asWhole.merge(one, other);
		const older = newer === one ? other : one;
		if (!isRecord(newer.value) || !isRecord(older.value)) return newer;
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
	change: (known, value, at) => {
		if (!isRecord(value) || !isRecord(known?.value)) return asWhole.change(known, value, at);
		const before = fieldsOf(known);
		const names = new Set([...before.keys(), ...Object.keys(value)]);
		// Fields that stay as they were keep their times.
		const fields = [...names].map((name): [string, Entry<unknown>] => {
			const field = { at, value: value[name] };
			const old = before.get(name);
			return [name, old && JSON.stringify(old.value) === JSON.stringify(field.value) ? old : field];
		});
		return entryOf(at, new Map(fields)) as Entry<NonNullable<typeof value>>;
	},
};

/** The fields of a record, also those that were taken out of it, as if each were a record of its own. */
function fieldsOf({ at, value, times = {} }: Entry<unknown>): Map<string, Entry<unknown>> {
	const known = new Map(Object.entries(times));
	const values = new Map<string, unknown>(
		Object.entries(value ?? {}).filter(([, field]) => field !== undefined),
	);
	return new Map(
		[...values.keys(), ...known.keys()].map((name) => [
			name,
			{ at: known.get(name) ?? at, value: values.get(name) },
		]),
	);
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

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
