/** Where the search leaves, for the page it leads to, what was looked for. Gone with the tab. */
export const arrivalKey = (base: string) => `callback:${base}:found`;

/** What the search leaves. */
export interface Arrival {
	/** Path of the page. */
	path: string;
	/** Words as they stand on it. */
	words: string[];
}

/** Leaves word for the page a reader is about to open. Blocked storage is no fault. */
export function announce(base: string, arrival: Arrival): void {
	try {
		sessionStorage.setItem(arrivalKey(base), JSON.stringify(arrival));
	} catch {
		// Storage is blocked: the page shows its text without marks.
	}
}
