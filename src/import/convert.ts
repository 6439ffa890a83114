import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { mendDirectives } from './directives.ts';
import { draftOf, type Draft, type ImportSource } from './draft.ts';
import { mendFootnotes } from './footnotes.ts';
import { guessHurry, guessPromise, plainLine, writeFrontMatter } from './front-matter.ts';
import { relink } from './links.ts';
import { placePictures, type CopiedPicture, type FindPicture } from './pictures.ts';
import type { Note, Post } from './post.ts';
import { phraseFinder } from '../lib/phrases.ts';
import { mendTasks } from './tasks.ts';
import { plain, tidy } from './tidy.ts';

export type { ImportSource } from './draft.ts';

export interface ImportContext {
	/** Language of the texts. */
	lang: string;
	/** Addresses of all imported texts, and where these now stand. */
	moved: ReadonlyMap<string, string>;
	/** By where a text now stands: the source’s names for its headings, and their ids. */
	headings?: ReadonlyMap<string, ReadonlyMap<string, string>>;
	findPicture: FindPicture;
}

/** A text as it will be written. */
export interface Converted {
	text: string;
	pictures: CopiedPicture[];
	notes: Note[];
}

/** Signs at the start of a line that have the look of a list and are words: `checkAlmostMarkup` would tell them. */
const unsafe = [
	...Array.from('-+', (character) => ({ character, after: '[^\\s\\d]', atBreak: true })),
	{ character: '.', before: '\\d+', after: '[^\\s\\d]', atBreak: true },
	...Array.from('•·∙▪▫●○◦‣⁃■□◆◇➢➤\uF0A7\uF0B7\uF0D8', (character) => ({
		character,
		after: '[ \\t\u00A0]',
		atBreak: true,
	})),
	...Array.from('o–—', (character) => ({ character, after: '\\t', atBreak: true })),
];

const writer = unified()
	.use(remarkGfm, { singleTilde: false })
	.use(remarkDirective)
	.use(remarkStringify, { bullet: '-', rule: '-', incrementListMarker: true, resourceLink: true, unsafe });

/** Turns an exported text into a guide or page of ours: front matter and Markdown, marked for review. */
export function convert(post: Post, place: ImportSource, surroundings: ImportContext): Converted {
	return finish(draftOf(post, place), surroundings);
}

/** Gives a draft its pictures and links, and writes it. */
export function finish(draft: Draft, { lang, moved, headings, findPicture }: ImportContext): Converted {
	const { post, place, tree, title, isEmpty } = draft;
	const notes = [...draft.notes];
	const from = post.addresses[0];
	const pictures = placePictures(tree, { find: findPicture, from, prefix: place.id }, notes);
	const known = new Map([...(headings ?? []), [place.address, draft.names]]);
	tidy(tree);
	mendFootnotes(tree, notes);
	mendTasks(tree, notes);
	relink(tree, { from: post.addresses, moved, self: place.address, headings: known }, notes);
	tidy(tree);
	mendDirectives(tree);

	if (isEmpty) notes.push({ about: 'write', text: 'The text: there was none besides what was taken out.' });
	const said = plain(post.promise ?? '');
	const given = plainLine(said);
	if (given.endsWith(' …') && !said.endsWith('…'))
		notes.push({ about: 'write', text: `Its introduction was longer than a promise: “${said}”` });
	const promise = given || guessPromise(tree, lang) || title;
	const hints = {
		...((post.isTitleGuessed === true || plain(post.title).trim() === '') && {
			title: 'Guessed: what the text is about, in the words of readers.',
		}),
		...(given === '' && {
			promise: 'Guessed: one sentence that says what readers can do afterwards.',
		}),
		hurry: 'Guessed: three to five lines that would be enough, each with the heading it sums up.',
		reviewed: `${post.changed === undefined ? 'Write' : `Last changed on ${post.changed}. Write`} the day you have read it through, such as 2026-11-22. Then it goes on the site.`,
	};
	const shared = { title, promise };
	const reviewed = { reviewed: 'not yet' };
	const written = writer.stringify(tree).replace(/(?<=\]\()(mailto|tel)\\:/g, '$1:');
	// What has the look of a directive and is none stays words.
	const body = `\n${written.replace(/^([ \t>*-]*)::(?=[a-z])/gim, '$1\\::')}`;
	if (place.section === undefined)
		return { text: writeFrontMatter({ ...shared, ...reviewed }, hints) + body, pictures, notes };
	const search = newWords(post.tags, body);
	const guide = {
		...shared,
		section: place.section,
		...(place.group !== undefined && { group: place.group }),
		...(place.stage !== undefined && { stage: place.stage }),
		order: place.order,
		...(place.isBrief ? {} : { hurry: guessHurry(tree, draft.headings, lang) }),
		...reviewed,
		...(search.length > 0 && { search }),
	};
	return { text: writeFrontMatter(guide, hints) + body, pictures, notes };
}

/** Tags that the text does not say, for the search. */
function newWords(tags: readonly string[], body: string): string[] {
	const given = [...new Set(tags.map((tag) => tag.trim()))].filter((tag) => tag !== '');
	const find = phraseFinder(given.map((tag) => [tag.toLowerCase(), tag]));
	const said = new Set(find(body).map(({ value }) => value.toLowerCase()));
	return given.filter((tag) => !said.has(tag.toLowerCase()));
}
