import { readTicks, writeTicks, type Ticks } from './ticks.ts';

type KeyValue = Pick<Storage, 'getItem' | 'setItem'>;

/**
 * Remembers ticks on this device. Where storage is blocked, full, or holds data of a newer version,
 * ticks last as long as the page; broken data are set aside under another key, never erased.
 */
export class TickStore {
	readonly key: string;
	readonly #storage: () => KeyValue;
	/** Stands in for storage that cannot be used. */
	#memory: Ticks | undefined;

	/**
	 * @param base path of the site: two sites on one host keep apart
	 * @param storage read at each use, because reaching for it may throw
	 */
	constructor(base: string, storage: () => KeyValue = () => localStorage) {
		this.key = `callback:${base}:ticks`;
		this.#storage = storage;
	}

	read(): Ticks {
		if (this.#memory) return this.#memory;
		try {
			const text = this.#storage().getItem(this.key);
			const stored = readTicks(text);
			if (stored.kind === 'sound') return stored.ticks;
			if (stored.kind === 'newer') return (this.#memory = {});
			this.#storage().setItem(`${this.key}:set-aside:${Date.now()}`, text ?? '');
			this.#storage().setItem(this.key, writeTicks({}));
			return {};
		} catch {
			return (this.#memory = {});
		}
	}

	/** Notes a change. What another tab has written meanwhile is kept. */
	set(task: string, done: boolean): void {
		const ticks = { ...this.read(), [task]: { done, at: Date.now() } };
		if (this.#memory) this.#memory = ticks;
		else {
			try {
				this.#storage().setItem(this.key, writeTicks(ticks));
			} catch {
				this.#memory = ticks;
			}
		}
	}
}
