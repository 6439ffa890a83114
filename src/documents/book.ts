import type { ElementContent, Root } from 'hast';
import { copiesOf, element, text } from '../lib/html-tree.ts';
import { asChapter, chapterAnchor, readAnchor, type ChapterPlace } from '../lib/chapter.ts';
import { plainKind } from '../lib/plain.ts';
import { SKIP, visit } from '../lib/visit.ts';

/** A document to take along, whatever kind of file is made of it. Plain data and trees of HTML. */
export interface Book {
	/** Of its files, without an ending: `handbook`, `salary`, `guides/interview-tomorrow`. */
	name: string;
	title: string;
	/** One sentence under the title. */
	promise: string;
	lang: string;
	dir: 'ltr' | 'rtl';
	/** Day of its newest review, as `2026-11-22`; nothing where nobody has reviewed a text of it. */
	reviewed: string | undefined;
	/** Who publishes it. */
	firm: Firm;
	/** The words that it adds to its texts. */
	words: BookWords;
	parts: BookPart[];
}

/** The publisher of a book. */
export interface Firm {
	name: string;
	/** Full address of the home page. */
	address: string;
	/** For light backgrounds. */
	logo: { bytes: Buffer; type: 'svg' | 'png' | 'webp'; holdsName: boolean } | undefined;
	/** Whom readers can turn to, a line each; a line may lead somewhere. */
	contact: { text: string; to?: string | undefined }[];
}

/** In the language of the book. */
export interface BookWords {
	contents: string;
	/** With the month: `Texts last reviewed in November 2026.` Nothing where there is no day. */
	edition: string | undefined;
	/** Stands before the address of the site. */
	online: string;
	/** `Page {n}` */
	page: string;
}

/** Chapters under a heading; a short document has one part without a title. */
export interface BookPart {
	title: string | undefined;
	chapters: Chapter[];
}

/** A guide in a book. */
export interface Chapter {
	/** Id of the guide; all ids inside the chapter start with it: `star-stories--the-shape`. */
	id: string;
	section: string;
	title: string;
	promise: string;
	/** Full address of the guide on the site. */
	address: string;
	lang: string;
	dir: 'ltr' | 'rtl';
	/** The lines for readers in a hurry. Links lead to `#…` in the chapter. */
	hurry: ElementContent[][];
	/**
	 * Its text, without scripts, buttons and anything hidden. Headings start at h2, as in the guide. Links lead to `#…` where the target
	 * is in the same book, else to full addresses; pictures keep their path from the top of the host.
	 */
	body: ElementContent[];
}

/** A guide without its body. */
export interface ChapterHead extends Pick<
	Chapter,
	'id' | 'section' | 'title' | 'promise' | 'address' | 'lang' | 'dir'
> {
	/** The lines for readers in a hurry, with the words that matter marked; each leads to a heading. */
	hurry: readonly { to: string; say: readonly { text: string; marked: boolean }[] }[];
}

/**
 * Makes a chapter of a guide as it stands on the page of the handbook: links between chapters lead to `#…`, and
 * headings stand two levels down. {@link bookChapters} makes it a chapter of a book.
 * @param tree of its finished body; it is changed
 */
export function toChapter(
	{ hurry, ...head }: ChapterHead,
	tree: Root,
	place: Pick<ChapterPlace, 'base' | 'together'>,
): Chapter {
	const { tree: body } = asChapter(tree, { ...place, id: head.id, deeper });
	return {
		...head,
		hurry: hurry.map(({ to, say }) => [
			element(
				'a',
				say.map((piece) => (piece.marked ? element('mark', [text(piece.text)]) : text(piece.text))),
				{
					href: `#${chapterAnchor(head.id, to)}`,
				},
			),
		]),
		body: body.children.filter((node): node is ElementContent => node.type !== 'doctype'),
	};
}

/**
 * Chapters as they stand in a book of their own: copies, with links to what is not in the book leading to the site.
 * @param chosen chapters of the book
 * @param addresses of every chapter of the handbook, by its id
 */
export function bookChapters(
	chosen: readonly Chapter[],
	addresses: ReadonlyMap<string, string>,
	origin: string,
): Chapter[] {
	const inside = new Set(chosen.map(({ id }) => id));
	const linkOf = (to: string): string => {
		if (to.startsWith('/')) return new URL(to, origin).href;
		if (!to.startsWith('#')) return to;
		const { guide, anchor } = readAnchor(to.slice(1));
		const address = addresses.get(guide);
		if (inside.has(guide) || address === undefined) return to;
		return anchor === undefined ? address : `${address}#${anchor}`;
	};
	const copied = (nodes: readonly ElementContent[]) => forReading(copiesOf(nodes), linkOf);
	return chosen.map((chapter) => ({
		...chapter,
		hurry: chapter.hurry.map(copied),
		body: copied(chapter.body),
	}));
}

/** Takes out what belongs to the page alone. */
function forReading(children: ElementContent[], linkOf: (to: string) => string): ElementContent[] {
	const root: Root = { type: 'root', children };
	visit(root, 'element', (node, index, parent) => {
		if (parent && index !== undefined && plainKind(node) === 'screen') {
			parent.children.splice(index, 1);
			return [SKIP, index];
		}
		if (node.tagName === 'callback-checklist') node.tagName = 'div';
		const [, level] = /^h([3-6])$/.exec(node.tagName) ?? [];
		if (level) node.tagName = `h${Number(level) - deeper}`;
		const to = node.properties.href;
		if (typeof to === 'string') node.properties.href = linkOf(to);
		return undefined;
	});
	return children;
}

/** How many levels the headings of a chapter go down on the page of the handbook. */
const deeper = 2;
