import { load } from '../../src/build/load.ts';
import type { Library } from '../../src/library/library.ts';
import { root } from '../support/sites.ts';
import type { Passage } from './passages.ts';
import { readData, readGuides, readPages, type DataText, type Guide, type Text } from './texts.ts';

/** The handbook as the rules see it. */
export interface Handbook {
	library: Library;
	guides: Guide[];
	pages: Text[];
	/** Data files, each with its words. */
	data: DataText[];
	/** All words of the handbook: guides, pages and data files. */
	passages: Passage[];
}

/** Reads our own handbook, all of it, once. */
export function readHandbook(): Handbook {
	const { site, library, piecesFor } = load(root, undefined)[0];
	const guides = readGuides(site.files, piecesFor);
	const pages = readPages(site.files, piecesFor);
	const data = site.files
		.filter(({ kind, name }) => kind === 'topic' || (kind === 'data' && name !== 'brand'))
		.map(readData);
	const passages = [...guides, ...pages, ...data].flatMap((text) => text.passages);
	return { library, guides, pages, data, passages };
}
