import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import type { SectionId } from '../schema/section.ts';
import { clean } from './clean.ts';
import { guessHurry, guessPromise, plainLine, usualStage, writeFrontMatter } from './front-matter.ts';
import { orderHeadings } from './headings.ts';
import { relink } from './links.ts';
import { makeParagraphs } from './paragraphs.ts';
import { placePictures, type CopiedPicture, type FindPicture } from './pictures.ts';
import type { Note, Post } from './post.ts';
import { removeShortcodes } from './shortcodes.ts';
import { flattenTables } from './tables.ts';
import { plain, tidy } from './tidy.ts';
import { toMarkdownTree } from './to-mdast.ts';
import { attribute, elementsIn, parseHtml } from '../lib/html-tree.ts';

/** Where a text will stand on the site. */
export interface Place {
	/** Last part of its address. */
	id: string;
	/** Section of a guide; a page has none. */
	section: SectionId | undefined;
	/** Its address from the top of the site. */
	address: string;
	/** Its file, below `content/`. */
	path: string;
	/** Place in its section. */
	order: number;
}

export interface Surroundings {
	/** Language of the texts. */
	lang: string;
	/** Addresses of all imported texts, and where these now stand. */
	moved: ReadonlyMap<string, string>;
	findPicture: FindPicture;
}

/** A text as it will be written. */
export interface Converted {
	text: string;
	pictures: CopiedPicture[];
	notes: Note[];
}

const writer = unified()
	.use(remarkGfm, { singleTilde: false })
	.use(remarkDirective)
	.use(remarkStringify, { bullet: '-', rule: '-', incrementListMarker: true, resourceLink: true });

/** Turns an exported text into a guide or page of ours: front matter and Markdown, marked for review. */
export function convert(post: Post, place: Place, { lang, moved, findPicture }: Surroundings): Converted {
	const notes: Note[] = [...post.notes];
	const html = parseHtml(removeShortcodes(withoutBlocks(post.html, notes), post.media, notes));
	for (const image of elementsIn(html).filter(({ tagName }) => tagName === 'img')) {
		const lazy = attribute(image, 'dataSrc') || attribute(image, 'dataLazySrc');
		if (lazy !== '') image.properties.src = lazy;
		const medium = post.media.get(/\bwp-image-(\d+)\b/.exec(attribute(image, 'className'))?.[1] ?? '');
		if (attribute(image, 'alt').trim() === '' && medium) image.properties.alt = medium.alt;
	}
	clean(html, notes);
	flattenTables(html);
	makeParagraphs(html);

	const tree = toMarkdownTree(html);
	tidy(tree);
	const title = plain(post.title).trim() || place.id.replaceAll('-', ' ');
	const isEmpty = tree.children.length === 0;
	const headings = orderHeadings(tree, title, place.section && place.id, notes);
	const names = new Map(
		headings.flatMap(({ id, heading }) => (heading.data?.names ?? []).map((name) => [name, id])),
	);
	const from = post.addresses[0];
	const pictures = placePictures(tree, { find: findPicture, from, prefix: place.id }, notes);
	relink(tree, { from: post.addresses, moved, self: place.address, headings: names }, notes);
	tidy(tree);

	if (isEmpty) notes.push({ about: 'write', text: 'The text: there was none besides what was taken out.' });
	const promise = plainLine(plain(post.promise ?? '')) || guessPromise(tree, lang) || title;
	const hints = {
		promise: 'Guessed: one sentence that says what readers can do afterwards.',
		hurry: 'Guessed: three to five lines that would be enough, each with the heading it sums up.',
		reviewed: `${post.changed === undefined ? 'Write' : `Last changed on ${post.changed}. Write`} the day you have read it through, such as 2026-11-22. Then it goes on the site.`,
	};
	const shared = { title, promise };
	const reviewed = { reviewed: 'not yet' };
	const written = writer.stringify(tree).replace(/(?<=\]\()(mailto|tel)\\:/g, '$1:');
	// What has the look of an author piece and is none stays words.
	const body = `\n${written.replace(/^([\s>*-]*)::(?=[a-z])/gim, '$1\\::')}`;
	if (place.section === undefined)
		return { text: writeFrontMatter({ ...shared, ...reviewed }, hints) + body, pictures, notes };
	const search = newWords(post.tags, body);
	const guide = {
		...shared,
		section: place.section,
		stage: usualStage[place.section],
		order: place.order,
		hurry: guessHurry(tree, headings, lang),
		...reviewed,
		...(search.length > 0 && { search }),
	};
	return { text: writeFrontMatter(guide, hints) + body, pictures, notes };
}

/** Names the blocks that WordPress fills in itself: nothing of them stands in the export. */
function withoutBlocks(html: string, notes: Note[]): string {
	for (const [, name] of html.matchAll(/<!--\s*wp:([a-z][\w/-]*)(?:\s[^<>]*)?\/-->/g)) {
		if (!/^(?:spacer|separator|more|nextpage|post-title)$/.test(name ?? ''))
			notes.push({ about: 'removed', text: `block ${name}` });
	}
	return html;
}

/** Tags that the text does not say, for the search. */
function newWords(tags: readonly string[], body: string): string[] {
	const text = body.toLowerCase();
	return [...new Set(tags.map((tag) => tag.trim()))].filter(
		(tag) => tag !== '' && !text.includes(tag.toLowerCase()),
	);
}
