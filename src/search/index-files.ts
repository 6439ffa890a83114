/** A file of the search index. */
export interface IndexFile {
	/** Path below `pagefind/`. */
	path: string;
	content: Uint8Array;
}

/** A page or record as Pagefind stored it; only what we read. */
export interface Fragment {
	/** Pagefind's id without the language: seven characters, more where it needs them. */
	id: string;
	url: string;
	content: string;
	meta: Record<string, string>;
	/** Elements with an id. */
	anchors: { element: string; id: string; text?: string; location: number }[];
	filters: Record<string, string[]>;
}
