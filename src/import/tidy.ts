import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Node, Parent } from 'unist';

/** Nodes without words that mean something nevertheless. */
const alone = new Set(['image', 'thematicBreak', 'break', 'html', 'footnoteReference', 'tableCell']);

/**
 * Leaves nothing that Markdown could mistake: pieces of text become one, line breaks at the ends of paragraphs and
 * anything empty go, signs nobody sees are taken out, and a row of colons, which would start an author piece, is one.
 */
export function tidy(tree: Root): void {
	tidyChildren(tree);
}

function tidyChildren(parent: Parent): void {
	const children: Node[] = [];
	for (const node of parent.children) {
		if ('children' in node) tidyChildren(node as Parent);
		const last = children.at(-1);
		if (isText(node) && last && isText(last)) last.value = plain(last.value + node.value);
		else if (isText(node)) children.push({ ...node, value: plain(node.value) } as Node);
		else if (!isEmpty(node)) children.push(node);
	}
	if (parent.type === 'paragraph') trimEnds(children);
	parent.children = children.filter((node) => !isEmpty(node));
}

function trimEnds(children: Node[]): void {
	const isLoose = (node: Node | undefined) =>
		node?.type === 'break' || (node !== undefined && isText(node) && node.value.trim() === '');
	while (isLoose(children[0])) children.shift();
	while (isLoose(children.at(-1))) children.pop();
	const [first, last] = [children[0], children.at(-1)];
	if (first && isText(first)) first.value = first.value.trimStart();
	if (last && isText(last)) last.value = last.value.trimEnd();
}

function isText(node: Node): node is Node & { value: string } {
	return node.type === 'text';
}

function isEmpty(node: Node): boolean {
	if (alone.has(node.type)) return false;
	if (isText(node)) return node.value === '';
	if (!('children' in node)) return false;
	const { children } = node as Parent;
	return children.length === 0 || (children.every(isText) && toString(node).trim() === '');
}

function plain(text: string): string {
	return text
		.replace(/[\p{Cc}\p{Cs}\u00AD\u200B\u2060\uFEFF]/gu, (sign) => (/\s/.test(sign) ? sign : ''))
		.replace(/[ \u00A0\t]*\u00A0[ \u00A0\t]+|[ \t]+\u00A0/g, ' ')
		.replace(/:{3,}/g, ':');
}
