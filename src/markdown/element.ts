import type { Element, ElementContent, Properties } from 'hast';
import { directionOf } from '../lib/direction.ts';
import { isSameLanguage } from '../lib/language.ts';
import type { Node, Parent } from 'unist';

/** A Markdown tree node that becomes this HTML element, with Markdown or text inside. */
export interface ElementNode extends Parent {
	type: 'pieceElement';
	data: { hName: string; hProperties: Properties };
	children: Node[];
}

type Child = Node | string | undefined | false;

/**
 * Builds an element inside a Markdown tree, so that the Markdown it holds is still turned into HTML.
 * @param children nodes, text, or nothing (left out)
 */
export function element(tag: string, properties: Properties, ...children: (Child | Child[])[]): ElementNode {
	return {
		type: 'pieceElement',
		data: { hName: tag, hProperties: properties },
		children: children
			.flat()
			.filter((child) => child !== undefined && child !== false)
			.map((child) => (typeof child === 'string' ? text(child) : child)),
	};
}

/** An element of HTML as a node of a Markdown tree. */
export function asNode({ tagName, properties, children }: Element): ElementNode {
	return element(tagName, properties, ...children.map(childNode));
}

function childNode(node: ElementContent): Node | undefined {
	if (node.type === 'element') return asNode(node);
	return node.type === 'text' ? text(node.value) : undefined;
}

function text(value: string): Node {
	return { type: 'text', value } as Node;
}

/** Attributes for a text in another language than the text around it; none where they are the same. */
export function inLanguage(lang: string, around: string): Properties {
	return isSameLanguage(lang, around) ? {} : { lang, dir: directionOf(lang) };
}
