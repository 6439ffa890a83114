/** What is known of one record. A record that was taken away leaves its time, so that older copies stay away too. */
export interface Entry<Value> {
	/** When it was last changed, in milliseconds since 1970. */
	at: number;
	/** Absent where the record was taken away. */
	value?: Value;
}

/** Record id → what is known of it. */
export type Entries<Value> = ReadonlyMap<string, Entry<Value>>;

/**
 * Puts two copies of the same records together: the newest change of each record wins.
 * In whatever order, and however often, copies are merged, the result is the same.
 */
export function merge<Value>(one: Entries<Value>, other: Entries<Value>): Map<string, Entry<Value>> {
	const merged = new Map(one);
	for (const [id, entry] of other) {
		const known = merged.get(id);
		if (!known || isNewer(entry, known)) merged.set(id, entry);
	}
	return merged;
}

/** Of two changes in the same millisecond, the one whose text sorts last counts as newer, on every device. */
function isNewer(entry: Entry<unknown>, than: Entry<unknown>): boolean {
	return entry.at > than.at || (entry.at === than.at && text(entry) > text(than));
}

function text({ value }: Entry<unknown>): string {
	return value === undefined ? '' : JSON.stringify(value);
}
