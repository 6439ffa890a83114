import type { Publication } from '../library/handbook.ts';
import { bookChapters, type Book, type Chapter, type Part } from './book.ts';

/** What the books of a site share. */
export interface Imprint extends Pick<Book, 'lang' | 'dir' | 'firm'> {
	/** Scheme and host. */
	origin: string;
	/** Parts of the whole handbook, with the ids of their guides. */
	parts: readonly { title: string; guides: readonly string[] }[];
	/** Title of the handbook or of a section, and its first sentence; a situation has those of its guide. */
	titleOf: (of: 'handbook' | { section: string }) => Pick<Book, 'title' | 'promise'>;
	/** Day of the newest review among these guides. */
	reviewedOf: (guides: readonly string[]) => string | undefined;
	/** The words of a book whose newest text is of that day. */
	wordsOf: (reviewed: string | undefined) => Book['words'];
}

/**
 * Makes the books of a site of the chapters of its handbook.
 * @param chapters in the order of the handbook
 */
export function makeBooks(
	publications: readonly Publication[],
	chapters: readonly Chapter[],
	imprint: Imprint,
): Book[] {
	const { lang, dir, firm, origin } = imprint;
	return publications.flatMap(({ name, of }) => {
		const chosen = bookChapters(chapters.filter(chosenBy(of)), chapters, origin);
		const [first] = chosen;
		if (!first) return [];
		const reviewed = imprint.reviewedOf(chosen.map(({ id }) => id));
		const shared = { name, firm, reviewed, words: imprint.wordsOf(reviewed) };
		if (of === 'handbook') {
			return { ...shared, ...imprint.titleOf(of), lang, dir, parts: partsOf(chosen, imprint.parts) };
		}
		const parts = [{ title: undefined, chapters: chosen }];
		if ('section' in of) return { ...shared, ...imprint.titleOf(of), lang, dir, parts };
		const { title, promise, lang: own, dir: ownDir } = first;
		return { ...shared, title, promise, lang: own, dir: ownDir, parts };
	});
}

function chosenBy(of: Publication['of']): (chapter: Chapter) => boolean {
	if (of === 'handbook') return () => true;
	return 'section' in of ? ({ section }) => section === of.section : ({ id }) => id === of.guide;
}

function partsOf(chapters: readonly Chapter[], parts: Imprint['parts']): Part[] {
	return parts.map(({ title, guides }) => ({
		title,
		chapters: chapters.filter(({ id }) => guides.includes(id)),
	}));
}
