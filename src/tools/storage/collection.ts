import { decode, encode, isEntry, type Shape } from './codec.ts';
import { asWhole, merge, type Entries, type Entry } from './entries.ts';
import { keyOf, siteTop } from './key.ts';

/**
 * Where what the reader enters is kept: on this device, or only until the page is closed, because storage is blocked
 * or full, or because what is stored was written by a newer version of the site.
 */
export type Keeping = 'kept' | 'page' | 'newer';

/** Where a collection stands. Asked at each use, because reaching for storage may throw. */
export interface StorageContext {
	storage: Pick<Storage, 'getItem' | 'setItem'>;
	/** Path of the site in all its languages: two sites on one host keep apart. */
	base: string;
}

/**
 * Records of one kind that this device remembers, each with the time of its last change.
 * What another tab has written is taken in before each use. Tabs that write at the same moment cannot undo each
 * other: a tab that sees its own change missing from what is stored writes it again; records with fields are merged
 * by field. Locks would not do: storage has none of its own, and a phone that closes the page does not wait for one.
 */
export class Collection<Value> extends EventTarget {
	/** Last part of its storage key. */
	readonly name: string;
	/** What it holds, for whoever reads or writes its text elsewhere. */
	readonly shape: Shape<Value>;
	readonly #context: () => StorageContext;
	#entries: Entries<Value> = new Map();
	/** Stored text as last read or written. */
	#text: string | null = null;
	/** Whether that text holds something that could not be read. */
	#broken = false;
	#keeping: Keeping = 'kept';

	/** @param name part of the storage key, in plain letters */
	constructor(name: string, shape: Shape<Value>, context: () => StorageContext = onThisDevice) {
		super();
		this.name = name;
		this.shape = shape;
		this.#context = context;
	}

	/** Whether changes outlive the page. */
	get keeping(): Keeping {
		this.#read();
		return this.#keeping;
	}

	/** Every record there is. */
	all(): Map<string, Value> {
		const records = new Map<string, Value>();
		for (const [id, { value }] of this.entries()) if (value !== undefined) records.set(id, value);
		return records;
	}

	get(id: string): Value | undefined {
		return this.entries().get(id)?.value;
	}

	/**
	 * Keeps a record, or takes it away where the value is undefined.
	 * @throws RangeError for one that could not be read again
	 */
	set(id: string, value: Value | undefined): void {
		// Later than what is known, even where the clock of this or another device is wrong.
		const known = this.entries().get(id) ?? { at: 0 };
		const at = Math.max(Date.now(), known.at + 1);
		const { guard, merging = asWhole } = this.shape;
		const entry = merging.follow(value === undefined ? { at } : { at, value }, known);
		if (!isEntry(entry, guard)) throw new RangeError(id);
		this.take([[id, entry]]);
	}

	/** Records with the times of their changes, and the times of those taken away: what another device needs. */
	entries(): Entries<Value> {
		this.#read();
		return this.#entries;
	}

	/** Merges what another device knows. Safe to repeat. */
	take(entries: Iterable<readonly [string, Entry<Value>]>): void {
		this.#entries = merge(this.entries(), new Map(entries), this.shape.merging);
		this.#write();
		this.dispatchEvent(new Event('change'));
	}

	/** Lets go of what it holds in memory: the storage was emptied. */
	forget(): void {
		this.#entries = new Map();
		this.#text = null;
		this.#broken = false;
		this.#keeping = 'kept';
		this.dispatchEvent(new Event('change'));
	}

	/** Calls back now, and after every change in this or another tab, until the signal ends it. */
	watch(show: () => void, signal: AbortSignal): void {
		let shown: readonly unknown[] = [];
		const state = () => [this.#entries, this.#keeping];
		const showAll = () => {
			this.#read();
			shown = state();
			show();
		};
		this.addEventListener('change', showAll, { signal });
		const follow = () => {
			const known = this.#entries;
			this.#read();
			// Another tab wrote at the same moment and did not know this tab's change.
			if (this.#text !== null && known.size > 0) this.#write();
			// What the reader has opened or typed since then stays as it is where nothing has changed.
			if (state().some((part, index) => part !== shown[index])) showAll();
		};
		addEventListener('storage', follow, { signal });
		// A page that comes back from the cache of the browser has missed what happened meanwhile.
		addEventListener('pageshow', follow, { signal });
		showAll();
	}

	#read(): void {
		try {
			const { storage, base } = this.#context();
			const text = storage.getItem(keyOf(this.name, base));
			if (text === this.#text) return;
			this.#text = text;
			// Nothing where something was: erased, by hand or by another tab.
			const found = text === null ? nothing : decode(text, this.shape);
			this.#keeping = found.kind === 'newer' ? 'newer' : 'kept';
			if (found.kind === 'newer') return;
			this.#broken = found.broken;
			this.#entries = text === null ? found.entries : merge(this.#entries, found.entries, this.shape.merging);
		} catch {
			this.#keeping = 'page';
		}
	}

	#write(): void {
		if (this.#keeping === 'newer') return;
		const text = encode(this.#entries, this.shape);
		try {
			const { storage, base } = this.#context();
			const key = keyOf(this.name, base);
			// What could not be read is set aside first. Where that fails, it stays where it is.
			if (this.#broken) storage.setItem(`${key}:set-aside:${Date.now()}`, this.#text ?? '');
			this.#broken = false;
			if (text !== this.#text) storage.setItem(key, text);
			this.#text = text;
			this.#keeping = 'kept';
		} catch {
			this.#keeping = 'page';
		}
	}
}

const nothing = { kind: 'read', entries: new Map<string, never>(), broken: false } as const;

function onThisDevice(): StorageContext {
	return { storage: localStorage, base: siteTop() };
}
