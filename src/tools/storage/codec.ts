import type { Entries, Entry, Merging } from './entries.ts';

/** Says whether a stored value is what the collection holds. Stored text may come from anywhere. */
export type Guard<Value> = (value: unknown) => value is Value;

/** Records as they stand in stored text: id → `{ at, value }`. */
export type RawRecords = Record<string, unknown>;

/** Turns the records of one version into those of the next. */
export type Migration = (records: RawRecords) => RawRecords;

/** What a collection holds, and how older versions become the present one. */
export interface Shape<Value> {
	guard: Guard<Value>;
	/** The first turns version 1 into 2, and so on: a new step at the end is a new version. */
	migrations?: readonly Migration[];
	/** How two copies of a record become one; as a whole where nothing else is said. */
	merging?: Merging;
}

/** What a stored text turned out to be. */
export type Decoded<Value> =
	| { kind: 'newer' }
	/** `broken`: something in the text could not be read; the entries are those that could. */
	| { kind: 'read'; entries: Entries<Value>; broken: boolean };

export function encode(entries: Entries<unknown>, { migrations = [] }: Shape<unknown>): string {
	// In order of their ids, so that two tabs that know the same write the same.
	const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
	return JSON.stringify({ version: migrations.length + 1, records: Object.fromEntries(sorted) });
}

/** Reads stored text. Data of a newer version and broken data are told apart, so that neither is overwritten. */
export function decode<Value>(text: string, { guard, migrations = [] }: Shape<Value>): Decoded<Value> {
	let broken = true;
	let entries: [string, Entry<Value>][] = [];
	try {
		const { version, records } = JSON.parse(text) as { version: number; records: RawRecords };
		if (version > migrations.length + 1) return { kind: 'newer' };
		if (Number.isInteger(version) && version > 0 && isRecord(records)) {
			const all = Object.entries(migrations.slice(version - 1).reduce((old, step) => step(old), records));
			entries = all.filter((pair): pair is [string, Entry<Value>] => isEntry(pair[1], guard));
			broken = entries.length < all.length;
		}
	} catch {
		// No JSON, or not ours: nothing in it can be read.
	}
	return { kind: 'read', entries: new Map(entries), broken };
}

/** Whether something that was read from a text has fields. */
export function isRecord(value: unknown): value is RawRecords {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether an entry is one of a collection, so that it can be read again. */
export function isEntry<Value>(entry: unknown, guard: Guard<Value>): entry is Entry<Value> {
	return isRecord(entry) && isTime(entry['at']) && (entry['value'] === undefined || guard(entry['value']));
}

/**
 * Whether something is the time of a change. The last moment that a clock can show is 8.64e15; a change after it is
 * later by a millisecond.
 */
export function isTime(value: unknown): value is number {
	return Number.isSafeInteger(value) && (value as number) < 8.65e15;
}
