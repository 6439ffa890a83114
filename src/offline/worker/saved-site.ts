/** A file that readers keep. */
export type SavedFile = readonly [
	/** Below the base; `guides/star-stories/index.html` for a page. */
	path: string,
	/** Of its bytes as they are kept; see `hashOf`. */
	hash: string,
	/** What it takes to send it alone, compressed, in hundreds: the list of files is a part of every visit. */
	bytes: number,
];

/** Many small files in one: sent together they take a fifth of what they take apart. */
export interface SavedPack {
	/** Below the base. */
	path: string;
	/** What it takes to send it, compressed. */
	bytes: number;
	files: readonly SavedFile[];
}

/** What a worker is told of the site in its language. Every version of the site has a worker of its own. */
export interface SavedSite {
	/** Path of the pages, starting and ending with a slash. */
	localeBase: string;
	/** Paths of the pages in other languages, where they stand below it. */
	others: readonly string[];
	/** What it takes to send all of it, compressed. */
	bytes: number;
	/** Whether that is every page and the search. */
	whole: boolean;
	/** What it takes on the reader's device: bytes as they are kept. */
	room: number;
	/** Of every answer. */
	headers: Readonly<Record<string, string>>;
	packs: readonly SavedPack[];
	/** Those that stand in no pack. */
	files: readonly SavedFile[];
}

/** What a worker says to a page that asks. */
export type SavedState = Pick<SavedSite, 'bytes' | 'whole'>;

/** The page for what was neither saved nor can be reached. */
export const offlinePage = 'offline/index.html';

/** Ending of the files of the search index; their bytes are kept unzipped, which Pagefind takes as well. */
export const isZipped = (path: string): boolean => /\.pf_(?:fragment|index)$/.test(path);
