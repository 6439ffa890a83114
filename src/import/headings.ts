import { slug } from 'github-slugger';
import type { Heading, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Parent } from 'unist';
import { visit } from '../lib/visit.ts';
import { giveIds, headingText, idOf } from '../markdown/headings.ts';
import type { Note } from './post.ts';

/** A heading with the id it has on the finished page. */
export interface NamedHeading {
	id: string;
	words: string;
	heading: Heading;
}

/**
 * Puts headings in order: the title’s own goes, the highest is of the second level, no level is skipped, and
 * headings stand only between paragraphs, not in lists and quotations.
 * @param fallback words for a heading in a guide that needs one, has none, and whose title cannot be one
 * @returns all headings, with the ids they will have
 */
export function orderHeadings(
	tree: Root,
	title: string,
	fallback: string | undefined,
	notes: Note[],
): NamedHeading[] {
	visit(tree, 'heading', (node, index, parent: Parent | undefined) => {
		if (parent && index !== undefined && parent.type !== 'root') parent.children[index] = boldLine(node);
	});
	tree.children = tree.children.flatMap((node) =>
		node.type === 'heading' ? plainHeading(node, notes) : [node],
	);
	const first = tree.children.findIndex(({ type }) => type === 'heading');
	if (first !== -1 && isTitle(tree, tree.children[first] as Heading, title)) tree.children.splice(first, 1);
	if (!hasHeading(tree)) promoteBoldLines(tree, notes);
	if (fallback !== undefined && !hasHeading(tree)) {
		const words = canBeNamed(title) ? title : fallback;
		tree.children.unshift({ type: 'heading', depth: 2, children: [{ type: 'text', value: words }] });
		notes.push({ about: 'write', text: 'The text had no headings: its title stands as the only one.' });
	}
	const headings = tree.children.filter((node) => node.type === 'heading');
	const moved = setLevels(headings);
	if (moved > 0) notes.push({ about: 'state', text: `Headings with another level than before: ${moved}.` });
	giveIds(tree);
	return headings.map((heading) => ({ id: idOf(heading), words: headingText(heading), heading }));
}

/** A heading is words in one line; its pictures and footnotes come after it. */
function plainHeading(node: Heading, notes: Note[]): RootContent[] {
	const after: Paragraph[] = [];
	visit(node, ['image', 'footnoteReference'], (child) => {
		after.push({ type: 'paragraph', children: [child as PhrasingContent] });
	});
	visit(node, 'link', (link) => {
		const text = `The heading “${toString(link)}” led to ${link.url}: headings are words alone.`;
		notes.push({ about: 'link', text });
	});
	visit(node, 'break', (_, index, parent) => {
		if (parent && index !== undefined) parent.children[index] = { type: 'text', value: ' ' };
	});
	const words = toString(node, { includeHtml: false, includeImageAlt: false }).replace(/\s+/g, ' ').trim();
	return words === '' ? after : [{ ...node, children: [{ type: 'text', value: words }] }, ...after];
}

function boldLine(node: Heading): Paragraph {
	return { type: 'paragraph', children: [{ type: 'strong', children: node.children }] };
}

/** Where headings were only written in bold, they become headings. */
function promoteBoldLines(tree: Root, notes: Note[]): void {
	let count = 0;
	const before = tree.children;
	tree.children = before.flatMap((node, at): RootContent[] => {
		const inside =
			node.type === 'paragraph' ? node.children.filter((child) => toString(child).trim() !== '') : [];
		const [only] = inside;
		const words = only ? toString(only).trim() : '';
		// Above code, it is the name of the code.
		const isOfCode = before[at + 1]?.type === 'code';
		if (
			isOfCode ||
			inside.length !== 1 ||
			only?.type !== 'strong' ||
			words.length > 90 ||
			/[.,;]$/.test(words)
		)
			return [node];
		count += 1;
		return plainHeading({ type: 'heading', depth: 2, children: only.children }, notes);
	});
	if (count > 0) notes.push({ about: 'state', text: `Lines in bold that became headings: ${count}.` });
}

/** @returns how many got another level, besides all of them moving together */
function setLevels(headings: readonly Heading[]): number {
	const open: number[] = [];
	const shifts = headings.map((heading) => {
		const before = heading.depth;
		while ((open.at(-1) ?? 0) >= before) open.pop();
		open.push(before);
		heading.depth = Math.min(open.length + 1, 6) as Heading['depth'];
		return heading.depth - before;
	});
	return shifts.filter((shift) => shift !== shifts[0]).length;
}

function hasHeading(tree: Root): boolean {
	return tree.children.some((node) => node.type === 'heading' && canBeNamed(toString(node)));
}

/** Whether words give an id: those of signs alone do not. */
function canBeNamed(words: string): boolean {
	return isHeadingId(slug(words));
}

/** Whether the front matter can name a heading by this id. */
export function isHeadingId(id: string): boolean {
	return /^[\p{L}\p{M}\p{N}_-]+$/u.test(id);
}

/** Whether the first heading says the title again, or as the only one of its level the first words of it. */
function isTitle(tree: Root, heading: Heading, title: string): boolean {
	const words = wordsOf(toString(heading));
	if (words === wordsOf(title)) return true;
	const highest = tree.children.filter((node) => node.type === 'heading' && node.depth === 1);
	return highest.length === 1 && highest[0] === heading && wordsOf(title).startsWith(`${words} `);
}

function wordsOf(text: string): string {
	return text
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}
