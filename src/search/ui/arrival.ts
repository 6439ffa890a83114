/** Where the search leaves, for the page it leads to, what was looked for. Gone with the tab. */
export const arrivalKey = (base: string) => `callback:${base}:found`;

/** What the search leaves. */
export interface Arrival {
	/** Path of the page. */
	path: string;
	/** Words as they stand on it, each by itself. */
	words: string[];
	/** The same in scripts that put no blanks between words: they stand anywhere. */
	parts: string[];
}
