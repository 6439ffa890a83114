const most = 5;

/** What was looked for lately, on this device alone. Blocked storage is no fault. */
export class RecentSearches {
	readonly key: string;

	/** @param base path of the site: two sites on one host keep apart */
	constructor(base: string) {
		this.key = `callback:${base}:searches`;
	}

	/** Latest first. */
	read(): string[] {
		try {
			const stored: unknown = JSON.parse(localStorage.getItem(this.key) ?? '[]');
			const isText = (entry: unknown): entry is string => typeof entry === 'string' && entry !== '';
			return Array.isArray(stored) ? stored.filter(isText).slice(0, most) : [];
		} catch {
			return [];
		}
	}

	add(query: string): void {
		const others = this.read().filter((other) => other.toLowerCase() !== query.toLowerCase());
		this.#write([query, ...others].slice(0, most));
	}

	clear(): void {
		this.#write([]);
	}

	#write(queries: readonly string[]): void {
		try {
			if (queries.length === 0) localStorage.removeItem(this.key);
			else localStorage.setItem(this.key, JSON.stringify(queries));
		} catch {
			// Storage is blocked or full: nothing is remembered.
		}
	}
}
