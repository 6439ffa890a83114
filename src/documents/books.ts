import { bookChapters, toChapter, type Book, type Chapter, type ChapterHead } from './book.ts';
import type { Root } from 'hast';

/** A book before its chapters are read: plain data, small enough to be handed to another thread. */
export interface BookPlan extends Omit<Book, 'parts'> {
	parts: { title: string | undefined; guides: readonly string[] }[];
}

/** What chapters are made of. */
export interface ChapterSources {
	/** Every chapter of the book without its body, in order. */
	heads: readonly ChapterHead[];
	/** Full address of every chapter of the handbook, by its id. */
	addresses: ReadonlyMap<string, string>;
	/** Path of the site, starting and ending with a slash. */
	base: string;
	/** Scheme and host. */
	origin: string;
}

/** Makes a planned book. @param treeOf the finished body of a guide; it is changed */
export function makeBook(
	plan: BookPlan,
	{ heads, addresses, base, origin }: ChapterSources,
	treeOf: (id: string) => Root,
): Book {
	const together = new Set(addresses.keys());
	const whole = heads.map((head) => toChapter(head, treeOf(head.id), { base, together }));
	const chapters = bookChapters(whole, addresses, origin);
	const partOf = ({ title, guides }: BookPlan['parts'][number]) => ({
		title,
		chapters: chapters.filter(({ id }: Chapter) => guides.includes(id)),
	});
	return { ...plan, parts: plan.parts.map(partOf) };
}
