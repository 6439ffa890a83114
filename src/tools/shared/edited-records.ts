import type { Collection } from '../storage/collection.ts';
import { randomId } from './random-id.ts';

/** What records to be edited are, and when one of them is worth keeping. */
export interface RecordKind<Value extends { order: number }> {
	collection: Collection<Value>;
	/** A record with nothing in it. Its texts are the fields of a row that have their names. */
	blank: () => Omit<Value, 'order'>;
	/** Whether there is nothing in it yet that is worth keeping. */
	isBlank: (value: Value) => boolean;
	/** Rows that are shown where nothing was written yet. */
	atLeast?: number;
}

/** Records in the order the reader gave them. */
export function inOrder<Value extends { order: number }>(collection: Collection<Value>): [string, Value][] {
	return sorted([...collection.all()]);
}

function sorted<Value extends { order: number }>(records: [string, Value][]): [string, Value][] {
	return records.sort(([a, one], [b, other]) => one.order - other.order || (a < b ? -1 : 1));
}

/** The records of a collection while they are edited: with those in which nothing was written yet, kept nowhere. */
export class EditedRecords<Value extends { order: number }> {
	readonly #kind: RecordKind<Value>;
	readonly #drafts = new Map<string, Value>();
	/** Drafts that the reader did not ask for. */
	readonly #spare = new Set<string>();
	/** What was taken away and can be brought back, the last at the end. */
	#gone: [string, Value][] = [];

	constructor(kind: RecordKind<Value>) {
		this.#kind = kind;
	}

	/** All of them in the order the reader gave them. */
	all(): [string, Value][] {
		return sorted([...this.#kind.collection.all(), ...this.#drafts]);
	}

	get(id: string): Value | undefined {
		return this.#kind.collection.get(id) ?? this.#drafts.get(id);
	}

	/** Keeps what a record says now; a draft is kept once something is written in it. */
	set(id: string, value: Value): void {
		const { collection, isBlank } = this.#kind;
		if (this.#drafts.has(id) && isBlank(value)) this.#drafts.set(id, value);
		else collection.set(id, value);
	}

	/** Adds a draft at the end. @returns its id */
	add(): string {
		const id = randomId();
		const order = Math.max(0, ...this.all().map(([, value]) => value.order)) + 1;
		this.#drafts.set(id, { ...this.#kind.blank(), order } as Value);
		return id;
	}

	/** Puts a record one place up or down. @returns whether there is such a place */
	move(id: string, by: -1 | 1): boolean {
		const all = this.all();
		const at = all.findIndex(([one]) => one === id);
		const moved = all[at];
		if (!moved || !all[at + by]) return false;
		all.splice(at, 1);
		all.splice(at + by, 0, moved);
		all.forEach(([one, value], order) => {
			if (value.order !== order) this.set(one, { ...value, order });
		});
		return true;
	}

	/** Takes a record away; it can be brought back. @returns whether it was there */
	remove(id: string): boolean {
		const record = this.all().find(([one]) => one === id);
		if (!record) return false;
		this.#gone.push(record);
		if (!this.#drafts.delete(id)) this.#kind.collection.set(id, undefined);
		return true;
	}

	/** Id of what was taken away last, where it can be brought back. */
	get lastRemoved(): string | undefined {
		return this.#gone.at(-1)?.[0];
	}

	/** Brings back what was taken away last. @returns its id */
	restore(): string | undefined {
		const record = this.#gone.pop();
		if (!record) return undefined;
		const [id, value] = record;
		if (this.#kind.isBlank(value)) this.#drafts.set(id, value);
		else this.#kind.collection.set(id, value);
		return id;
	}

	/**
	 * Forgets drafts that are kept by now or that nobody needs any more, and adds those that have to be there. Forgets
	 * also what was taken away and is there again, and what was erased since: of that, no trace is left.
	 */
	settle(): void {
		const { collection, isBlank, atLeast = 0 } = this.#kind;
		const known = collection.entries();
		this.#gone = this.#gone.filter(([id, value]) => !this.get(id) && (known.has(id) || isBlank(value)));
		for (const id of this.#drafts.keys()) if (collection.get(id)) this.#drafts.delete(id);
		for (const id of this.#spare)
			if (!this.#drafts.has(id) || this.all().length > atLeast) {
				this.#drafts.delete(id);
				this.#spare.delete(id);
			}
		while (this.all().length < atLeast) this.#spare.add(this.add());
	}
}
