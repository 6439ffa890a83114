import type { Element } from 'hast';
import type { Handle, State } from 'hast-util-to-mdast';
import type { BlockContent, List, ListItem, Paragraph, Root, RootContent } from 'mdast';
import type { Node, Parent } from 'unist';
import { SKIP, visit } from '../lib/visit.ts';
import { attribute, element, elementsIn, isElement, textOf } from '../lib/html-tree.ts';
import { plain } from './tidy.ts';

/** A directive of ours that holds text, such as `:::steps`. */
interface Directive extends Parent {
	type: 'containerDirective';
	name: string;
	attributes: Record<string, string>;
}

function directive(name: string, attributes: Record<string, string>, children: RootContent[]): RootContent {
	return { type: 'containerDirective', name, attributes, children } as unknown as RootContent;
}

/** `<details>` is an accordion; a title that holds more than words stands above the text in bold. */
export const details: Handle = (state, node: Element) => {
	const title = node.children.find((child) => isElement(child, 'summary'));
	const isPlain = title !== undefined && elementsIn(title).length === 0;
	if (!isPlain) return state.toFlow(state.all(node));
	const rest = element(
		'div',
		node.children.filter((child) => child !== title),
	);
	const words = plain(textOf(title));
	const attributes = { title: words, ...('open' in node.properties && { open: '' }) };
	return directive('accordion', attributes, state.toFlow(state.all(rest)));
};

export const summary: Handle = (state, node: Element): Paragraph => ({
	type: 'paragraph',
	children: [{ type: 'strong', children: state.all(node) as Paragraph['children'] }],
});

/** Steps and cards: those that are marked as parts, or what stands below each heading of the highest level. */
export function rowOf(state: State, node: Element): RootContent {
	const name = attribute(node, 'dataRow') === 'steps' ? 'steps' : 'cards';
	const parts = node.children.filter((child) => isElement(child));
	const isMarked = parts.length > 0 && parts.every((part) => 'dataPart' in part.properties);
	const items = isMarked
		? parts.map((part) => state.toFlow(state.all(part)) as BlockContent[])
		: belowHeadings(state.toFlow(state.all(node)) as BlockContent[]);
	const list: List = {
		type: 'list',
		ordered: name === 'steps',
		spread: items.some(({ length }) => length > 1),
		children: items.map((children): ListItem => ({
			type: 'listItem',
			spread: children.length > 1,
			children,
		})),
	};
	return directive(name, {}, items.length === 1 && !isMarked ? (items[0] ?? []) : [list]);
}

/** Parts of a text, each with its heading in bold; all of it where it does not start with a heading. */
function belowHeadings(nodes: BlockContent[]): BlockContent[][] {
	const [first] = nodes;
	if (first?.type !== 'heading') return [nodes];
	const parts: BlockContent[][] = [];
	for (const node of nodes) {
		if (node.type !== 'heading' || node.depth > first.depth) parts.at(-1)?.push(node);
		else parts.push([{ type: 'paragraph', children: [{ type: 'strong', children: node.children }] }]);
	}
	return parts;
}

/** Makes text again of directives that are not as they have to be: accordions without a text, rows that are none. */
export function mendDirectives(tree: Root): void {
	visit(tree, (node: Node, index, parent: Parent | undefined) => {
		if (node.type !== 'containerDirective' || !parent || index === undefined) return undefined;
		const { name, attributes, children } = node as Directive;
		const [list, ...rest] = children as RootContent[];
		const isList = list?.type === 'list' && rest.length === 0;
		const isSound = {
			accordion: list !== undefined,
			steps: isList && list.ordered === true,
			cards: isList && list.children.length > 1,
		}[name];
		if (isSound !== false) return undefined;
		const title = attributes['title'] ?? '';
		const words: RootContent[] =
			title === ''
				? []
				: [{ type: 'paragraph', children: [{ type: 'strong', children: [{ type: 'text', value: title }] }] }];
		const made = [...words, ...(list?.type === 'list' && isList ? textOfRow(list) : children)];
		parent.children.splice(index, 1, ...made);
		return [SKIP, index];
	});
}

/** One card alone is its text. */
function textOfRow(list: List): RootContent[] {
	return list.children.length === 1 && list.ordered !== true ? (list.children[0]?.children ?? []) : [list];
}
