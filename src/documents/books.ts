import { toChapter, type Book, type BookPlace, type ChapterHead } from './book.ts';
import type { Root } from 'hast';

/** A book before its chapters are read: plain data, small enough to be handed to another thread. */
export interface BookPlan extends Omit<Book, 'parts'> {
	parts: { title: string | undefined; guides: readonly string[] }[];
}

/** What chapters are made of. */
export interface ChapterSources extends Pick<BookPlace, 'base' | 'origin'> {
	/** Every chapter of the book without its body, in order. */
	heads: readonly ChapterHead[];
}

/** Makes a planned book. @param treeOf the finished body of a guide; it is changed */
export function makeBook(
	plan: BookPlan,
	{ heads, ...place }: ChapterSources,
	treeOf: (id: string) => Root,
): Book {
	const together = new Set(heads.map(({ id }) => id));
	const chapters = heads.map((head) => toChapter(head, treeOf(head.id), { ...place, together }));
	const partOf = ({ title, guides }: BookPlan['parts'][number]) => ({
		title,
		chapters: chapters.filter(({ id }) => guides.includes(id)),
	});
	return { ...plan, parts: plan.parts.map(partOf) };
}
