import { directiveContexts } from '../../src/build/directive-contexts.ts';
import { readTexts } from '../../src/build/read-texts.ts';
import type { Library } from '../../src/library/library.ts';
import type { Passage } from './passages.ts';
import { readData, readGuides, readPages, type DataText, type Guide, type Text } from './texts.ts';
import { loadSite } from '../support/load.ts';

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
	const { site, library } = loadSite('callback')[0];
	const { knowledge, whole } = readTexts(site, undefined, 'shown');
	const contextFor = directiveContexts(site, knowledge, whole.questions);
	const guides = readGuides(site.files, contextFor);
	const pages = readPages(site.files, contextFor);
	const data = site.files
		.filter(({ kind, name }) => kind === 'topic' || (kind === 'data' && name !== 'brand'))
		.map(readData);
	const passages = [...guides, ...pages, ...data].flatMap((text) => text.passages);
	return { library, guides, pages, data, passages };
}
