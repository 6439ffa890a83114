import { slug } from 'github-slugger';
import type { Root as Html } from 'hast';
import type { Root } from 'mdast';
import { clean } from './clean.ts';
import { orderHeadings, type NamedHeading } from './headings.ts';
import { gatherAnchors } from './html/anchors.ts';
import { limitDepth } from './html/depth.ts';
import { findFootnotes } from './html/footnotes.ts';
import { mendLists } from './html/lists.ts';
import { followStyles } from './html/styles.ts';
import { readTaskBoxes } from './html/task-boxes.ts';
import { makeTypedLists } from './html/typed-lists.ts';
import { makeWordLists } from './html/word-lists.ts';
import { makeParagraphs } from './paragraphs.ts';
import type { Note, Post } from './post.ts';
import { flattenTables } from './tables.ts';
import { plain, tidy } from './tidy.ts';
import { toMarkdownTree } from './to-mdast.ts';
import { noteBlocks } from './wordpress/blocks.ts';
import { keepLineEnds } from './wordpress/line-ends.ts';
import { removeShortcodes } from './wordpress/shortcodes.ts';
import { attribute, elementsIn, parseHtml } from '../lib/html-tree.ts';

/** Where a text will stand on the site. */
export interface ImportSource {
	/** Last part of its address. */
	id: string;
	/** Section of a guide; a page has none. */
	section: string | undefined;
	/** Group of that section. */
	group?: string | undefined;
	/** Stage of the journey at which guides of its section stand. */
	stage: string | undefined;
	/** Whether a title and a promise are enough in its section. */
	isBrief: boolean;
	/** Its address from the top of the site. */
	address: string;
	/** Its file, below `content/`. */
	path: string;
	/** Place in its section. */
	order: number;
}

/** A text that has its headings, and still the pictures and links of its source. */
export interface Draft {
	post: Post;
	place: ImportSource;
	title: string;
	tree: Root;
	headings: NamedHeading[];
	/** The source’s names for its headings, and their ids. */
	names: ReadonlyMap<string, string>;
	isEmpty: boolean;
	notes: Note[];
}

/** Reads an exported text up to the point where links to other texts can be led to their headings. */
export function draftOf(post: Post, place: ImportSource): Draft {
	const notes: Note[] = [...post.notes];
	noteBlocks(post.html, notes);
	const lines = post.html.replaceAll('\r\n', '\n');
	const source = withoutConditions(lines).replace(/<!--(?:more|nextpage)\b[^>]*-->/g, '\n\n');
	const html = parseHtml(removeShortcodes(source, post.media, notes));
	limitDepth(html);
	findPictures(html, post);
	makeWordLists(html);
	findFootnotes(html);
	followStyles(html);
	readTaskBoxes(html);
	gatherAnchors(html);
	clean(html, notes);
	if (post.lineBreaks) keepLineEnds(html);
	mendLists(html);
	flattenTables(html, notes);
	makeParagraphs(html);
	makeTypedLists(html);

	const tree = toMarkdownTree(html);
	tidy(tree);
	const title = plain(post.title).trim() || place.id.replaceAll('-', ' ');
	const isEmpty = tree.children.length === 0;
	const headings = orderHeadings(tree, title, place.isBrief ? undefined : place.section && place.id, notes);
	const names = new Map<string, string>();
	for (const { id, words, heading } of headings)
		for (const name of [id, slug(words), ...(heading.data?.names ?? [])])
			if (name !== '' && !names.has(name)) names.set(name, id);
	return { post, place, title, tree, headings, names, isEmpty, notes };
}

/** Word writes questions to old browsers, such as `<![if !supportLists]>`; what stands in a comment is for these alone. */
function withoutConditions(html: string): string {
	return html
		.replace(/<!--\[if[^\]]*\]><!-->|<!--<!\[endif\]-->/gi, '')
		.replace(/<!--\[if[^\]]*\]>[\s\S]*?<!\[endif\]-->/gi, '')
		.replace(/<!\[(?:if[^\]]*|endif)\]>|<!--\[(?:if[^\]]*|endif)\]-->/gi, '');
}

/** Pictures that wait for a script have their address elsewhere; WordPress’ media library has words for some. */
function findPictures(html: Html, { media }: Post): void {
	for (const image of elementsIn(html).filter(({ tagName }) => tagName === 'img')) {
		const lazy = attribute(image, 'dataSrc') || attribute(image, 'dataLazySrc');
		if (lazy !== '') image.properties.src = lazy;
		const medium = media.get(/\bwp-image-(\d+)\b/.exec(attribute(image, 'className'))?.[1] ?? '');
		if (attribute(image, 'alt').trim() === '' && medium) image.properties.alt = medium.alt;
	}
}
