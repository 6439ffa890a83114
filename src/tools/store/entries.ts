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

/** How what is known of one record changes. */
export interface Merging {
	/** Of two copies, in either order and however often. */
	merge: <Value>(one: Entry<Value>, other: Entry<Value>) => Entry<Value>;
	/** After a change; without a value the record is taken away. */
	change: <Value>(known: Entry<Value> | undefined, value: Value | undefined, at: number) => Entry<Value>;
}

/** The newest change of the whole record wins. */
export const asWhole: Merging = {
	merge: (one, other) => (isNewer(other, one) ? other : one),
	change: (_, value, at) => (value === undefined ? { at } : { at, value }),
};

/** Puts two copies of the same records together. In either order, and however often, the result is the same. */
export function merge<Value>(
	one: Entries<Value>,
	other: Entries<Value>,
	merging = asWhole,
): Map<string, Entry<Value>> {
	const merged = new Map(one);
	for (const [id, entry] of other) {
		const known = merged.get(id);
		merged.set(id, known ? merging.merge(known, entry) : entry);
	}
	return merged;
}

/** Of two changes in the same millisecond, the one whose text sorts last counts as newer, on every device. */
export function isNewer(entry: Entry<unknown>, than: Entry<unknown>): boolean {
	return entry.at > than.at || (entry.at === than.at && textOf(entry) > textOf(than));
}

function textOf({ value }: Entry<unknown>): string {
	return value === undefined ? '' : JSON.stringify(value);
}
