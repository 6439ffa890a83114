/**
 * What the search leaves for the page it leads to: what was looked for. Gone with the tab. It stands in the session's storage
 * under `callback:<base>:found`; each script that uses the key writes it out, as a file that they share would be one more
 * request on every page.
 */
export interface Arrival {
	/** Path of the page. */
	path: string;
	/** Words as they stand on it, each by itself. */
	words: string[];
	/** The same in scripts that put no blanks between words: they stand anywhere. */
	parts: string[];
}
