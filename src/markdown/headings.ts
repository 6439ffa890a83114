import GithubSlugger, { slug } from 'github-slugger';
import type { Heading, Root } from 'mdast';
import type { Node, Parent } from 'unist';
import { visit } from '../lib/visit.ts';

/** Ids that a page has of its own accord: no heading may take them. */
const taken = ['main', 'in-a-hurry', 'on-this-page', 'footnote-label', 'people', 'section-rail'];

/** The ids of notes and of the places where they are named start like this. */
const ofNote = /^fn(?:ref)?-/;

/**
 * Gives every heading of a text its id, from the words as the author wrote them. This is the one place where ids are
 * made: pages, contents, lines for readers in a hurry and documents all use these.
 */
export function giveIds(tree: Root): void {
	const slugger = new GithubSlugger();
	for (const id of taken) slugger.slug(id);
	visit(tree, 'heading', (heading) => {
		const words = headingText(heading).trim();
		// What holds nothing but signs has nothing to make an id of.
		const plain = /[\p{L}\p{N}]/u.test(words) ? words : 'part';
		const id = slugger.slug(ofNote.test(slug(plain)) ? `part ${plain}` : plain);
		heading.data = Object.assign({}, heading.data, { written: headingText(heading), hProperties: { id } });
	});
}

/** The id that {@link giveIds} gave a heading. */
export function idOf({ data }: Heading): string {
	return data?.hProperties?.id ?? '';
}

/** The words of a heading: without the numbers of notes, and without tags and comments. */
export function headingText(heading: Heading): string {
	return textOf(heading).replace(/\s+/g, ' ');
}

function textOf(node: Node): string {
	if (node.type === 'text' || node.type === 'inlineCode') return (node as Node & { value: string }).value;
	if (node.type === 'image') return (node as Node & { alt?: string | null }).alt ?? '';
	if (node.type === 'break') return ' ';
	return 'children' in node ? (node as Parent).children.map(textOf).join('') : '';
}

/** The words of a heading as the author wrote them, whatever became of them since. */
export function writtenText(heading: Heading): string {
	return (heading.data as { written?: string } | undefined)?.written ?? headingText(heading);
}
