/** A file of the search index. */
export interface IndexFile {
	/** Path below `pagefind/`. */
	path: string;
	content: Uint8Array;
}

/** A page or record as Pagefind stored it; only what we read. */
export interface Fragment {
	/** Pagefind's id without the language: seven characters. */
	id: string;
	url: string;
	content: string;
	meta: Record<string, string>;
	filters: Record<string, string[]>;
}
