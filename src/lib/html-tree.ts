import type { Element, ElementContent, Nodes, Root, RootContent, Text } from 'hast';
import { fromHtml } from 'hast-util-from-html';

/** Anything that can hold elements. */
export type Holder = Root | Element;

/**
 * Reads HTML as a browser does: whatever is broken is mended. Of elements inside more others than a function can call
 * itself, the words stay.
 * @param fragment false for a whole page
 */
export function parseHtml(html: string, fragment = true): Root {
	try {
		return fromHtml(html, { fragment });
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
		return fromHtml(withoutDeepTags(html), { fragment });
	}
}

/** Elements in elements that can be read for certain; nobody who writes by hand comes to a tenth of them. */
const deepest = 500;

function withoutDeepTags(html: string): string {
	let depth = 0;
	return html.replace(/<(\/?)[a-z][^<>]*>/gi, (tag, end: string) => {
		depth = Math.max(0, depth + (end === '' ? 1 : -1));
		return depth > deepest ? '' : tag;
	});
}

/** All words inside, without comments. */
export function textOf(node: Nodes): string {
	if (node.type === 'text') return node.value;
	return 'children' in node ? node.children.map(textOf).join('') : '';
}

export function isElement(node: Nodes | undefined, ...names: string[]): node is Element {
	return node?.type === 'element' && (names.length === 0 || names.includes(node.tagName));
}

export function text(value: string): Text {
	return { type: 'text', value };
}

export function element(tagName: string, children: ElementContent[], properties = {}): Element {
	return { type: 'element', tagName, properties, children };
}

/** Copies whose attributes and children can be changed; the values of attributes are shared. */
export function copiesOf(nodes: readonly ElementContent[]): ElementContent[] {
	return nodes.map((node) =>
		node.type === 'element'
			? { ...node, properties: { ...node.properties }, children: copiesOf(node.children) }
			: { ...node },
	);
}

/** Every element inside, in the order of the text. */
export function elementsIn(node: Nodes): Element[] {
	if (!('children' in node)) return [];
	return node.children.flatMap((child) =>
		child.type === 'element' ? [child, ...elementsIn(child)] : elementsIn(child),
	);
}

/**
 * Replaces elements, the innermost first.
 * @param change what stands in place of an element whose inside is done; undefined keeps it
 */
export function replaceElements(
	holder: Holder,
	change: (node: Element, parent: Holder) => ElementContent[] | undefined,
): void {
	holder.children = (holder.children as RootContent[]).flatMap((child): RootContent[] => {
		if (child.type !== 'element') return [child];
		replaceElements(child, change);
		return change(child, holder) ?? [child];
	});
}

/** An attribute as text. */
export function attribute(node: Element, name: string): string {
	const value = node.properties[name];
	if (Array.isArray(value)) return value.join(' ');
	return value === undefined || value === null || value === false ? '' : String(value);
}

const phrasing = new Set(
	'a abbr b bdi bdo big br cite code data del dfn em font i img ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr'.split(
		' ',
	),
);

/** Whether an element is of a kind that only marks words, whatever it holds. */
export function marksWords(node: Element): boolean {
	return phrasing.has(node.tagName);
}

/** Whether a node belongs to the run of a sentence and holds nothing that stands on lines of its own. */
export function isPhrasing(node: Nodes): boolean {
	if (node.type === 'text' || node.type === 'comment') return true;
	return node.type === 'element' && phrasing.has(node.tagName) && node.children.every(isPhrasing);
}
