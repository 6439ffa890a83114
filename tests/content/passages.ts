import type { Node, Parent } from 'unist';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { syntax } from '../../src/markdown/syntax.ts';
import { readTag } from '../../src/markdown/tag.ts';
import { readEnding, withoutEnding } from '../../src/markdown/task-facts.ts';

/** Words that a reader meets in one go: a paragraph, a heading, an item, a cell, or one field of a file. */
export interface Passage {
	file: string;
	line: number;
	/** Dotted path, for front matter and data files. */
	field?: string;
	/** `label` is an attribute of a piece; `note` a footnote or the name of a source; `search` what people type. */
	kind: 'heading' | 'paragraph' | 'item' | 'cell' | 'label' | 'note' | 'field' | 'search' | 'american';
	/** The words, without marks; code and placeholders are one {@link standIn} each. */
	text: string;
	/** Author pieces around it, outermost first, such as `example`. */
	within: readonly string[];
	/** Labels of the footnotes it refers to. */
	notes: readonly string[];
	/** Addresses it links to, as written. */
	links: readonly string[];
	/** Number of the top block it stands in; 0 for a field. */
	block: number;
	/** Number of headings up to here; 0 for a field and for what stands before the first heading. */
	section: number;
}

/** A directive as placed. */
export interface PlacedPiece {
	name: string;
	attributes: Readonly<Record<string, string>>;
	line: number;
	block: number;
	section: number;
}

/** A list of tasks, as written. */
export interface Checklist {
	line: number;
	tasks: { text: string; minutes: number | undefined; id: string | undefined; line: number }[];
}

/** What the rules look at in one body. */
export interface Prose {
	passages: Passage[];
	pieces: PlacedPiece[];
	checklists: Checklist[];
	images: { line: number; alt: string; address: string }[];
}

/** Stands where code or a value stood, so that the words around it do not run together. */
export const standIn = '\uFFFC';

interface Place {
	kind: Passage['kind'];
	within: readonly string[];
}

/** Takes a sound Markdown or MDX body apart into the words that readers meet. */
export function readProse({
	text,
	file,
	firstLine,
}: {
	text: string;
	file: string;
	firstLine: number;
}): Prose {
	const prose: Prose = { passages: [], pieces: [], checklists: [], images: [] };
	let block = 0;
	let section = 0;
	for (const node of parse(text, file).children) {
		block += 1;
		if (node.type === 'heading') section += 1;
		visit(node, { kind: 'paragraph', within: [] });
	}
	return prose;

	function visit(node: Node, place: Place): void {
		const tag = readTag(node);
		if (tag && !tag.html) {
			prose.pieces.push({ name: tag.name, attributes: tag.attributes, line: lineOf(node), block, section });
			const within = [...place.within, tag.name];
			for (const key of ['when', 'who']) add(node, { kind: 'label', within }, tag.attributes[key]);
			visitAll(node, { ...place, within });
			return;
		}
		switch (node.type) {
			case 'heading':
			case 'paragraph':
			case 'tableCell':
				add(
					node,
					node.type === 'paragraph'
						? place
						: { ...place, kind: node.type === 'heading' ? 'heading' : 'cell' },
				);
				return;
			case 'list':
				addChecklist(node as Parent);
				visitAll(node, { ...place, kind: 'item' });
				return;
			case 'footnoteDefinition':
				visitAll(node, { ...place, kind: 'note' });
				return;
			default:
				visitAll(node, place);
		}
	}

	function visitAll(node: Node, place: Place): void {
		for (const child of childrenOf(node)) visit(child, place);
	}

	function add(node: Node, { kind, within }: Place, label?: string): void {
		if (kind === 'label' && !label) return;
		const words = label ?? wordsOf(node);
		const notes = label === undefined ? collect(node, 'footnoteReference', 'label') : [];
		const links = label === undefined ? collect(node, 'link', 'url') : [];
		for (const image of nodesOf(node, 'image')) {
			const { alt, url } = image as { alt?: string | null; url?: string };
			prose.images.push({ line: lineOf(image), alt: alt ?? '', address: url ?? '' });
		}
		const shown = kind === 'item' ? withoutEnding(words) : words;
		prose.passages.push({
			file,
			line: lineOf(node),
			kind,
			text: shown,
			within,
			notes,
			links,
			block,
			section,
		});
	}

	function addChecklist(list: Parent): void {
		const items = list.children.filter(
			(item) => typeof (item as { checked?: unknown }).checked === 'boolean',
		);
		if (items.length === 0) return;
		const tasks = items.map((item) => {
			const words = wordsOf(childrenOf(item)[0] ?? item);
			const { words: text, minutes, id } = readEnding(words);
			return { text, minutes, id, line: lineOf(item) };
		});
		prose.checklists.push({ line: lineOf(list), tasks });
	}

	function lineOf(node: Node): number {
		return (node.position?.start.line ?? 1) + firstLine - 1;
	}
}

function parse(text: string, file: string): Parent {
	const reader = unified().use(remarkParse).use(syntax);
	if (file.endsWith('.mdx')) reader.use(remarkMdx);
	return reader.parse(text);
}

function wordsOf(node: Node): string {
	const { type, value, name } = node as Node & { value?: string; name?: string };
	switch (type) {
		case 'text':
			return value ?? '';
		case 'inlineCode':
			return standIn;
		case 'break':
			return '\n';
		case 'textDirective':
			return `:${name ?? ''}${childrenOf(node).map(wordsOf).join('')}`;
		default:
			return childrenOf(node).map(wordsOf).join('');
	}
}

function nodesOf(node: Node, type: string): Node[] {
	return [
		...(node.type === type ? [node] : []),
		...childrenOf(node).flatMap((child) => nodesOf(child, type)),
	];
}

function collect(node: Node, type: string, key: string): string[] {
	return nodesOf(node, type).map((found) => String((found as unknown as Record<string, unknown>)[key]));
}

function childrenOf(node: Node): Node[] {
	return (node as Partial<Parent>).children ?? [];
}

/** Whether somebody says all of this: a script, an example, an answer to a question. */
export function isSpoken({ within }: Pick<Passage, 'within'>): boolean {
	return within.some((piece) => spokenPieces.has(piece));
}

/** The text with what somebody says in it blanked out; every place stays where it is. */
export function toldPart(passage: Pick<Passage, 'text' | 'within'>): string {
	if (isSpoken(passage)) return ' '.repeat(passage.text.length);
	return passage.text.replaceAll(/(?<=“)[^”]*/g, (said) => ' '.repeat(said.length));
}

const spokenPieces = new Set(['say', 'example', 'question']);
