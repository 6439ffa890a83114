import type { Element, Root } from 'hast';
import { toMdast, type Handle, type State } from 'hast-util-to-mdast';
import type { Blockquote, FootnoteDefinition, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { attribute, element, elementsIn, isElement, text } from '../lib/html-tree.ts';
import { collapseSpaces } from './collapse-spaces.ts';
import { list, toMarkdown } from './markdown.ts';
import { plainGuide, type CitedSource } from './plain-guide.ts';

/** What stands above the text of a guide in its Markdown. */
export interface MarkdownAlternateHead {
	title: string;
	/** One sentence under the title; a question has none. */
	promise: string | undefined;
	/** Full address of the guide, which is the one to show to people. */
	address: string;
	/** When it was last reviewed, in words; nothing while nobody has. */
	reviewed: string | undefined;
	/** Heading of the lines for readers in a hurry, and the lines; a question has none. */
	hurry: { title: string; lines: readonly { say: string; anchor: string }[] } | undefined;
}

/**
 * A guide as Markdown: without HTML, with full addresses, and with its sources as footnotes.
 * @param tree of its finished body; it is changed
 */
export function markdownAlternate(
	tree: Root,
	{ title, promise, address, reviewed, hurry }: MarkdownAlternateHead,
): string {
	const body = element('div', tree.children as Element['children']);
	const sources = plainGuide(body, address);
	const place: PhrasingContent[] = [{ type: 'link', url: address, children: [text(address)] }];
	return toMarkdown([
		{ type: 'heading', depth: 1, children: [text(title)] },
		...(promise === undefined ? [] : [{ type: 'blockquote' as const, children: [paragraph(text(promise))] }]),
		paragraph(...place, ...(reviewed === undefined ? [] : [text(` · ${reviewed}`)])),
		...(hurry && hurry.lines.length > 0 ? hurryLines(hurry, address) : []),
		...flow(body),
		...sources.map(definition),
	]);
}

function hurryLines(
	{ title, lines }: NonNullable<MarkdownAlternateHead['hurry']>,
	address: string,
): RootContent[] {
	return [
		{ type: 'heading', depth: 2, children: [text(title)] },
		list(
			lines.map(({ say, anchor }) => [
				{ type: 'link', url: new URL(`#${anchor}`, address).href, children: [text(say)] },
			]),
		),
	];
}

/**
 * The content of an element as blocks of Markdown; changes the element itself. Its inside is kept from what the library
 * does to trees before it reads them, copying them and collapsing their blanks, which takes longer than all the rest.
 */
function flow(holder: Element): RootContent[] {
	collapseSpaces(holder);
	const inside: Handle = (state) => state.toFlow(state.all(holder));
	const tree = toMdast(
		{ type: 'root', children: [element(insideTag, [])] },
		{
			document: true,
			quotes: ['“”', '‘’'],
			handlers: { sup, section, blockquote, [insideTag]: inside },
		},
	);
	return tree.type === 'root' ? tree.children : [];
}

/** No body has an element of that name. */
const insideTag = 'callback-inside';

function definition({ id, content }: CitedSource): FootnoteDefinition {
	return footnote(id, flow(element('div', content)) as FootnoteDefinition['children']);
}

function footnote(id: string, children: FootnoteDefinition['children']): FootnoteDefinition {
	return { type: 'footnoteDefinition', identifier: id, label: id, children };
}

const sup: Handle = (state, node: Element) => {
	const mark = elementsIn(node).find((child) => 'dataFootnoteRef' in child.properties);
	if (!mark) return state.all(node);
	const id = noteId(attribute(mark, 'href'));
	return { type: 'footnoteReference', identifier: id, label: id };
};

/** A note is a quotation that starts with its kind, as GitHub has it. */
const blockquote: Handle = (state, node: Element) => {
	const children = state.toFlow(state.all(node)) as Blockquote['children'];
	const kind = attribute(node, 'dataNote');
	const [first] = children;
	// Not as a text, where the bracket would get a backslash.
	const marker = `[!${kind.toUpperCase()}]`;
	if (kind !== '' && first?.type === 'paragraph')
		first.children.unshift({ type: 'html', value: `${marker}\n` });
	else if (kind !== '') children.unshift(paragraph({ type: 'html', value: marker }));
	return { type: 'blockquote', children };
};

const section: Handle = (state, node: Element) => {
	if (!('dataFootnotes' in node.properties)) return state.toFlow(state.all(node));
	return elementsIn(node)
		.filter((child) => isElement(child, 'li') && attribute(child, 'id').startsWith('fn-'))
		.map((item) => authorsNote(state, item));
};

/** A footnote that the author wrote, without the link back to its place. */
function authorsNote(state: State, item: Element): FootnoteDefinition {
	for (const holder of [item, ...elementsIn(item)])
		holder.children = holder.children.filter(
			(child) => !isElement(child) || !('dataFootnoteBackref' in child.properties),
		);
	return footnote(noteId(attribute(item, 'id')), state.toFlow(state.all(element('div', item.children))));
}

/** The name of a footnote in `#fn-poll` or `fn-poll`. */
function noteId(address: string): string {
	return address.replace(/^#?fn-/, '');
}

function paragraph(...children: PhrasingContent[]): Paragraph {
	return { type: 'paragraph', children };
}
