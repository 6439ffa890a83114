import type { Element, ElementContent, Properties } from 'hast';
import { text } from '../lib/html-tree.ts';
import type { PlainKind } from '../lib/plain.ts';
import type { Node, Parent } from 'unist';

/** A Markdown tree node that becomes this HTML element, with Markdown or text inside. */
export interface ElementNode extends Parent {
	type: 'directiveElement';
	data: { hName: string; hProperties: Properties; plain?: PlainKind };
	children: Node[];
}

type Child = Node | string | undefined | false;

/**
 * Builds an element inside a Markdown tree, so that the Markdown it holds is still turned into HTML.
 * @param children nodes, text, or nothing (left out)
 */
export function element(tag: string, properties: Properties, ...children: (Child | Child[])[]): ElementNode {
	return {
		type: 'directiveElement',
		data: { hName: tag, hProperties: properties },
		children: children
			.flat()
			.filter((child) => child !== undefined && child !== false)
			.map((child) => (typeof child === 'string' ? text(child) : child)),
	};
}

/** Says what an element is where there is no page. The search leaves out what is of use on a screen alone. */
export function plainly(kind: PlainKind, node: ElementNode): ElementNode {
	const { hProperties } = node.data;
	const ignored = kind === 'screen' ? { dataPagefindIgnore: '' } : {};
	return { ...node, data: { ...node.data, hProperties: { ...hProperties, ...ignored }, plain: kind } };
}

/** A link that is looked at as those are that stand in the text. */
export function link(to: string, words: string, properties: Properties = {}): Node {
	return { type: 'link', url: to, data: { hProperties: properties }, children: [text(words)] } as Node;
}

/** An element of HTML as a node of a Markdown tree. */
export function asNode({ tagName, properties, children, data }: Element): ElementNode {
	const node = element(tagName, properties, ...children.map(childNode));
	return data?.plain ? plainly(data.plain, node) : node;
}

function childNode(node: ElementContent): Node | undefined {
	if (node.type === 'element') return asNode(node);
	return node.type === 'text' ? text(node.value) : undefined;
}
