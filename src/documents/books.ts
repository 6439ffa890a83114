import type { Publication } from '../library/handbook.ts';
import { bookChapters, toChapter, type Book, type Chapter, type ChapterHead } from './book.ts';
import type { Root } from 'hast';

/** What the books of a site share. */
export interface BookMetadata extends Pick<Book, 'lang' | 'dir' | 'firm'> {
	/** Parts of the whole handbook, with the ids of their guides. */
	parts: readonly { title: string; guides: readonly string[] }[];
	/** Title of the handbook, of a section or of a volume, and its first sentence; a situation has those of its guide. */
	titleOf: (of: Exclude<Publication['of'], { guide: string }>) => Pick<Book, 'title' | 'promise'>;
	/** Day of the newest review among these guides. */
	reviewedOf: (guides: readonly string[]) => string | undefined;
	/** The words of a book whose newest text is of that day. */
	wordsOf: (reviewed: string | undefined) => Book['words'];
}

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

/** Plans a book. @param heads every chapter of the handbook, in order */
export function planBook(
	{ name, of, guides }: Publication,
	heads: readonly ChapterHead[],
	metadata: BookMetadata,
): BookPlan {
	const { lang, dir, firm } = metadata;
	const reviewed = metadata.reviewedOf(guides);
	const shared = { name, firm, reviewed, words: metadata.wordsOf(reviewed) };
	if (of === 'handbook') return { ...shared, ...metadata.titleOf(of), lang, dir, parts: [...metadata.parts] };
	const parts = [{ title: undefined, guides }];
	if ('section' in of) return { ...shared, ...metadata.titleOf(of), lang, dir, parts };
	const first = heads.find(({ id }) => id === of.guide);
	if (!first) throw new Error(`The handbook has no guide "${of.guide}".`);
	const { title, promise, lang: own, dir: ownDir } = first;
	return { ...shared, title, promise, lang: own, dir: ownDir, parts };
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
