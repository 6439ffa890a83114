/** What is known of one record. A record that was taken away leaves its time, so that older copies stay away too. */
export interface Entry<Value> {
	/** When it was last changed, in milliseconds since 1970. */
	at: number;
	/** Absent where the record was taken away. */
	value?: Value;
	/** When single fields of it were changed, by their names; absent for those of the last change. */
	times?: Readonly<Record<string, number>>;
}

/** Record id → what is known of it. */
export type Entries<Value> = ReadonlyMap<string, Entry<Value>>;

/**
 * Puts two copies of the same records together: the newest change of each field wins, and of what has no fields the
 * newest change of the whole. A record that was taken away stays away, unless something in it was changed later.
 * In either order, and however often, copies are merged, the result is the same.
 */
export function merge<Value>(one: Entries<Value>, other: Entries<Value>): Map<string, Entry<Value>> {
	const merged = new Map(one);
	for (const [id, entry] of other) {
		const known = merged.get(id);
		merged.set(id, known ? mergeEntries(known, entry) : entry);
	}
	return merged;
}

/** What is known of a record after a change: its fields that stay as they were keep their times. */
export function changed<Value>(
	known: Entry<Value> | undefined,
	value: Value | undefined,
	at: number,
): Entry<Value> {
	if (value === undefined) return { at };
	if (!isRecord(value) || !isRecord(known?.value)) return { at, value };
	const before = fieldsOf(known);
	const names = new Set([...before.keys(), ...Object.keys(value)]);
	const fields = [...names].map((name): [string, Field] => {
		const now = { at, text: textOf(value[name]), value: value[name] };
		const old = before.get(name);
		return [name, old?.text === now.text ? { ...now, at: old.at } : now];
	});
	return entryOf(at, new Map(fields)) as Entry<Value>;
}

/** A field of a record; one that was taken out has no text. */
interface Field {
	at: number;
	text: string;
	value: unknown;
}

function mergeEntries<Value>(one: Entry<Value>, other: Entry<Value>): Entry<Value> {
	const [newer, older] = isNewer(other, one) ? [other, one] : [one, other];
	if (!isRecord(newer.value) || !isRecord(older.value)) return newer;
	const fields = fieldsOf(newer);
	let kept = true;
	for (const [name, field] of fieldsOf(older)) {
		const found = fields.get(name);
		if (found && !isNewerField(field, found)) continue;
		fields.set(name, field);
		kept = false;
	}
	return kept ? newer : (entryOf(newer.at, fields) as Entry<Value>);
}

/** The fields of a record, those that were taken out among them. */
function fieldsOf({ at, value, times = {} }: Entry<unknown>): Map<string, Field> {
	const known = new Map(Object.entries(times));
	const values = new Map(Object.entries(value ?? {}).filter(([, field]) => field !== undefined));
	const names = [...values.keys(), ...known.keys()];
	return new Map(
		names.map((name) => {
			const field: unknown = values.get(name);
			return [name, { at: known.get(name) ?? at, text: textOf(field), value: field }];
		}),
	);
}

function entryOf(at: number, fields: ReadonlyMap<string, Field>): Entry<unknown> {
	// In order of their names, so that two tabs that know the same write the same.
	const sorted = [...fields].sort(([a], [b]) => (a < b ? -1 : 1));
	const times = sorted.filter(([, field]) => field.at !== at || field.value === undefined);
	const values = sorted.filter(([, field]) => field.value !== undefined);
	return {
		at,
		value: Object.fromEntries(values.map(([name, field]) => [name, field.value])),
		...(times.length > 0 && { times: Object.fromEntries(times.map(([name, field]) => [name, field.at])) }),
	};
}

/** Of two changes in the same millisecond, the one whose text sorts last counts as newer, on every device. */
function isNewer(entry: Entry<unknown>, than: Entry<unknown>): boolean {
	return isNewerField(
		{ at: entry.at, text: textOf(entry.value) },
		{ at: than.at, text: textOf(than.value) },
	);
}

function isNewerField(field: Pick<Field, 'at' | 'text'>, than: Pick<Field, 'at' | 'text'>): boolean {
	return field.at > than.at || (field.at === than.at && field.text > than.text);
}

function textOf(value: unknown): string {
	return value === undefined ? '' : JSON.stringify(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
