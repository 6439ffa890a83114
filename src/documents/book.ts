import type { ElementContent, Root } from 'hast';
import { element, text } from '../lib/html-tree.ts';
import { asChapter, chapterAnchor, type ChapterPlace } from '../lib/chapter.ts';
import { visit } from '../lib/visit.ts';

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
	/** How accessible an e-book of it is. */
	accessible: string;
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

/** Where the site of a book stands, and which guides are in the book. */
export interface BookPlace extends Pick<ChapterPlace, 'base' | 'together'> {
	/** Scheme and host. */
	origin: string;
}

/**
 * Makes a guide a chapter of a book. Links to what is not in the book lead to the site.
 * @param tree of its finished body; it is changed
 */
export function toChapter(
	{ hurry, ...head }: ChapterHead,
	tree: Root,
	{ origin, ...place }: BookPlace,
): Chapter {
	const body = asChapter(tree, { ...place, id: head.id, deeper: 0 });
	forReading(body, origin);
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

/** Makes of elements of a page those of a book, and makes addresses of links full. */
function forReading(body: Root, origin: string): void {
	visit(body, 'element', (node) => {
		if (node.tagName === 'callback-checklist') node.tagName = 'div';
		// The lowest level that guides have on the page of the handbook, where headings go down by two.
		if (/^h[56]$/.test(node.tagName)) node.tagName = 'h4';
		const to = node.properties.href;
		if (typeof to === 'string' && to.startsWith('/')) node.properties.href = new URL(to, origin).href;
	});
}
