import type { Element, Root as Html, RootContent as HtmlContent } from 'hast';
import { defaultHandlers, toMdast, type Handle, type State } from 'hast-util-to-mdast';
import type {
	BlockContent,
	FootnoteDefinition,
	Nodes,
	Paragraph,
	PhrasingContent,
	Root,
	RootContent,
	Text,
} from 'mdast';
import { SKIP, visit } from '../lib/visit.ts';
import {
	attribute,
	element,
	elementsIn,
	isElement,
	isPhrasing,
	textOf,
	type Holder,
} from '../lib/html-tree.ts';
import { details, rowOf, summary } from './directives.ts';
import { decodedAddress } from './names.ts';

declare module 'mdast' {
	interface HeadingData {
		/** Ids that links of the source use for it. */
		names?: string[];
	}
	interface ParagraphData {
		/** Whether it tells what the picture before it shows. */
		isCaption?: boolean;
	}
}

/** Turns cleaned HTML into Markdown’s tree. Pictures and links still have the addresses of the source. */
export function toMarkdownTree(html: Html): Root {
	joinTexts(html);
	const headings = Object.fromEntries([1, 2, 3, 4, 5, 6].map((depth) => [`h${depth}`, heading]));
	const tree = toMdast(html, {
		document: true,
		handlers: {
			...headings,
			figcaption,
			sub: script,
			sup,
			section,
			li,
			blockquote: alert,
			div,
			details,
			summary,
		},
	}) as Root;
	visit(tree, 'mdxJsxTextElement', (node, index, parent) => {
		if (!parent || index === undefined) return undefined;
		const made = asHtml(node);
		parent.children.splice(index, 1, ...made);
		return [SKIP, index + made.length];
	});
	visit(tree, ['link', 'text'], (node, index, parent) => {
		if (!parent || index === undefined || node.type !== 'text') return SKIP;
		const made = withLinks(node.value);
		parent.children.splice(index, 1, ...(made as typeof parent.children));
		return [SKIP, index + made.length];
	});
	visit(tree, ['root', 'listItem', 'blockquote', 'footnoteDefinition'], (node) => {
		if ('children' in node) node.children = withParagraphs(node.children as RootContent[]);
	});
	return tree;
}

/**
 * Makes one text of texts that stand beside each other where elements were taken out: blanks are shortened by looking
 * from each text to the next that is not blank.
 */
function joinTexts(holder: Holder): void {
	const joined: HtmlContent[] = [];
	for (const child of holder.children) {
		const last = joined.at(-1);
		if (child.type === 'text' && last?.type === 'text') last.value += child.value;
		else joined.push(child);
		if (child.type === 'element') joinTexts(child);
	}
	holder.children = joined;
}

/** Nodes that stand in a line; subscripts become HTML only at the end. */
const inLine = `text inlineCode emphasis strong delete link image break html mdxJsxTextElement
	footnoteReference`.split(/\s+/);

/** In a broken list, words can stand where only paragraphs may. */
function withParagraphs(children: readonly RootContent[]): RootContent[] {
	const made: RootContent[] = [];
	let run: Paragraph | undefined;
	for (const child of children) {
		if (!inLine.includes(child.type)) {
			made.push(child);
			run = undefined;
			continue;
		}
		if (!run) made.push((run = { type: 'paragraph', children: [] }));
		run.children.push(child as PhrasingContent);
	}
	return made;
}

/** Makes links of addresses that stand in the text. */
function withLinks(text: string): PhrasingContent[] {
	return text.split(/(https?:\/\/[^\s<>"]*[\w/])/).flatMap((value, index): PhrasingContent[] => {
		if (value === '') return [];
		const words: Text = { type: 'text', value };
		return index % 2 === 0 ? [words] : [{ type: 'link', url: value, children: [words] }];
	});
}

/** While the tree is made, HTML would count as a block; so it is made into HTML only now. */
function asHtml({ name, children }: { name: string | null; children: PhrasingContent[] }): PhrasingContent[] {
	return [
		{ type: 'html', value: `<${name ?? ''}>` },
		...children,
		{ type: 'html', value: `</${name ?? ''}>` },
	];
}

const heading: Handle = (state, node: Element) => {
	const made = defaultHandlers[node.tagName as 'h1'](state, node);
	const names = [node, ...elementsIn(node)].flatMap((each) => [
		attribute(each, 'id'),
		attribute(each, 'name'),
		...attribute(each, 'dataNames').split(' '),
	]);
	return {
		...made,
		children: wordsOf(made.children),
		data: { names: names.filter((name) => name !== '') },
	};
};

/** A heading is one line: what blocks inside it say becomes words, with blanks between them. */
function wordsOf(nodes: readonly Nodes[]): PhrasingContent[] {
	const made = nodes.flatMap((node): PhrasingContent[] => {
		if (node.type === 'code') return [blank(), { type: 'inlineCode', value: node.value }, blank()];
		const inside = 'children' in node ? wordsOf(node.children) : [];
		if (!inLine.includes(node.type)) return [blank(), ...inside, blank()];
		return ['children' in node ? { ...node, children: inside } : node] as PhrasingContent[];
	});
	return made.filter((node, index) => !isBlank(node) || !isBlank(made[index - 1]));
}

function blank(): Text {
	return { type: 'text', value: ' ' };
}

function isBlank(node: PhrasingContent | undefined): boolean {
	return node?.type === 'text' && node.value === ' ';
}

const figcaption: Handle = (state, node: Element): Paragraph | undefined => {
	const value = textOf(node).replace(/\s+/g, ' ').trim();
	if (value === '') return undefined;
	const hasLink = elementsIn(node).some(({ tagName }) => tagName === 'a') && node.children.every(isPhrasing);
	const children = hasLink ? (state.all(node) as PhrasingContent[]) : [{ type: 'text' as const, value }];
	const words: PhrasingContent = { type: 'emphasis', children };
	return { type: 'paragraph', data: { isCaption: true }, children: [words] };
};

/** An item that starts with a box to tick. */
const li: Handle = (state, node: Element) => {
	const made = defaultHandlers.li(state, node);
	const box = attribute(node, 'dataTask');
	return box === '' ? made : { ...made, checked: box === 'done' };
};

/** A note beside the text, as GitHub writes it: a quotation that starts with `[!NOTE]`. */
const alert: Handle = (state, node: Element) => {
	const kind = attribute(node, 'dataAlert');
	if (!/^(?:note|tip|warning)$/.test(kind))
		return node.tagName === 'div' ? state.toFlow(state.all(node)) : defaultHandlers.blockquote(state, node);
	const mark: PhrasingContent = { type: 'html', value: `[!${kind.toUpperCase()}]` };
	const children = state.toFlow(state.all(node)) as BlockContent[];
	const first = children[0];
	// A picture stands in a paragraph of its own.
	const words: PhrasingContent[] =
		first?.type === 'paragraph' && !first.children.some(({ type }) => type === 'image')
			? [{ type: 'text', value: '\n' }, ...first.children]
			: [];
	const start: Paragraph = { type: 'paragraph', children: [mark, ...words] };
	return { type: 'blockquote', children: [start, ...(words.length > 0 ? children.slice(1) : children)] };
};

const div: Handle = (state, node: Element, parent) =>
	'dataRow' in node.properties ? rowOf(state, node) : alert(state, node, parent);

/** H₂O and m²: the one thing that Markdown has no sign for and words need. */
const script: Handle = (_, node: Element): PhrasingContent[] => {
	const words = textOf(node).trim();
	if (words === '') return [];
	const tag = node.tagName;
	return [
		{ type: 'mdxJsxTextElement', name: tag, attributes: [], children: [{ type: 'text', value: words }] },
	];
};

const sup: Handle = (state, node: Element, parent) => {
	const mark = elementsIn(node).find((child) => 'dataFootnoteRef' in child.properties);
	const identifier = mark && footnoteId(attribute(mark, 'href'));
	return identifier
		? { type: 'footnoteReference', identifier, label: identifier }
		: script(state, node, parent);
};

const section: Handle = (state, node: Element) => {
	if (!('dataFootnotes' in node.properties)) return state.toFlow(state.all(node));
	return elementsIn(node)
		.filter((child) => isElement(child, 'li') && footnoteId(attribute(child, 'id')) !== '')
		.map((item) => footnote(state, item));
};

function footnote(state: State, item: Element): FootnoteDefinition {
	const identifier = footnoteId(attribute(item, 'id'));
	for (const holder of [item, ...elementsIn(item)])
		holder.children = holder.children.filter(
			(child) => !isElement(child) || !('dataFootnoteBackref' in child.properties),
		);
	const children = state.toFlow(state.all(element('div', item.children)));
	return { type: 'footnoteDefinition', identifier, label: identifier, children: children };
}

/** The name of a footnote in an address such as `#user-content-fn-poll`. */
function footnoteId(address: string): string {
	return decodedAddress(/^#?user-content-fn-(\S+)$/.exec(address)?.[1] ?? '');
}
