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

/** How copies of one record become one. */
export interface Merging {
	/** Of two copies. @param newer as a whole */
	join: <Value>(newer: Entry<Value>, older: Entry<Value>) => Entry<Value>;
	/** Before and after a change on this device. */
	follow: <Value>(after: Entry<Value>, before: Entry<Value>) => Entry<Value>;
}

/** The newest change of the whole record wins. */
export const asWhole: Merging = { join: (newer) => newer, follow: (after) => after };

/** Puts two copies of the same records together. In either order, and however often, the result is the same. */
export function merge<Value>(
	one: Entries<Value>,
	other: Entries<Value>,
	{ join } = asWhole,
): Map<string, Entry<Value>> {
	const merged = new Map(one);
	for (const [id, entry] of other) {
		const known = merged.get(id) ?? entry;
		merged.set(id, isNewer(entry, known) ? join(entry, known) : join(known, entry));
	}
	return merged;
}

/** Of two changes in the same millisecond, the one whose text sorts last counts as newer, on every device. */
export function isNewer(entry: Entry<unknown>, than: Entry<unknown>): boolean {
	return entry.at > than.at || (entry.at === than.at && text(entry) > text(than));
}

function text({ value }: Entry<unknown>): string {
	return value === undefined ? '' : JSON.stringify(value);
}
