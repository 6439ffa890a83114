import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Node, Parent } from 'unist';

/** Nodes without words that mean something nevertheless. */
const alone = new Set(
	'image inlineCode code thematicBreak break html footnoteReference tableCell'.split(' '),
);

/** Nodes that only mark words. */
const marks = new Set(['strong', 'emphasis', 'delete', 'link']);

/**
 * Leaves nothing that Markdown could mistake: pieces of text become one, as does code beside code, whose signs would run
 * together; line breaks at the ends of paragraphs and anything empty go, signs nobody sees are taken out, and a row of
 * colons, which would start a directive, is one.
 */
export function tidy(tree: Root): void {
	tidyChildren(tree, []);
}

/** @param around marks that all of it stands in already: words cannot be marked twice the same way */
function tidyChildren(parent: Parent, around: readonly string[]): void {
	const children: Node[] = [];
	for (const node of parent.children) {
		const isMark = marks.has(node.type);
		if ('children' in node) tidyChildren(node as Parent, isMark ? [...around, node.type] : around);
		const isAgain = isMark && around.includes(node.type);
		for (const part of isAgain
			? (node as Parent).children
			: isMark
				? withEndsOutside(node as Parent)
				: [isCode(node) ? inOneLine(node) : node]) {
			if (isText(part) && plain(part.value) === '') continue;
			const last = children.at(-1);
			const joined = isMark ? joinedWith(children, part) : undefined;
			if (joined) children.push(...joined);
			else if (isText(part) && last && isText(last)) last.value = plain(last.value + part.value);
			else if (isText(part)) children.push({ ...part, value: plain(part.value) } as Node);
			else if (isCode(part) && last && isCode(last)) last.value += part.value;
			else children.push(part);
		}
	}
	if (parent.type === 'paragraph') trimEnds(children);
	parent.children = children.filter((node) => !isEmpty(node));
}

/** Bold words beside bold words are marked as one: `**a****b**` marks nothing. Takes what is joined off the end. */
function joinedWith(children: Node[], part: Node): Node[] | undefined {
	if (part.type !== 'strong' && part.type !== 'emphasis' && part.type !== 'delete') return undefined;
	const last = children.at(-1);
	const isGap = last !== undefined && isText(last) && /^\s+$/.test(last.value);
	const before = isGap ? children.at(-2) : last;
	if (before?.type !== part.type) return undefined;
	children.splice(isGap ? -2 : -1);
	const inside = [...(before as Parent).children, ...(isGap ? [last] : []), ...(part as Parent).children];
	const joined = { ...part, children: inside };
	tidyChildren(joined, [part.type]);
	return [joined];
}

/** Blanks and line breaks at the ends of marked words stand outside: `** so**` marks nothing. */
function withEndsOutside(node: Parent): Node[] {
	const { children } = node;
	const before: Node[] = [];
	const after: Node[] = [];
	while (isLoose(children[0])) before.push(...children.splice(0, 1));
	while (isLoose(children.at(-1))) after.unshift(...children.splice(-1));
	const [first, last] = [children[0], children.at(-1)];
	if (first && isText(first)) {
		before.push(space(/^\s*/.exec(first.value)?.[0]));
		first.value = first.value.trimStart();
	}
	if (last && isText(last)) {
		after.unshift(space(last.value.slice(last.value.trimEnd().length)));
		last.value = last.value.trimEnd();
	}
	return [...before, ...(children.length > 0 ? [node] : []), ...after].filter((part) => !isEmpty(part));
}

function space(value = ''): Node {
	return { type: 'text', value } as Node;
}

function isLoose(node: Node | undefined): boolean {
	return node?.type === 'break' || (node !== undefined && isText(node) && node.value.trim() === '');
}

function trimEnds(children: Node[]): void {
	while (isLoose(children[0])) children.shift();
	while (isLoose(children.at(-1))) children.pop();
	const [first, last] = [children[0], children.at(-1)];
	if (first && isText(first)) first.value = first.value.trimStart();
	if (last && isText(last)) last.value = last.value.trimEnd();
}

function isText(node: Node): node is Node & { value: string } {
	return node.type === 'text';
}

function isCode(node: Node): node is Node & { value: string } {
	return node.type === 'inlineCode';
}

/**
 * Line breaks in code become blanks: an empty line would end the paragraph, and the code with it. Of code without any
 * sign that somebody sees, the blanks are left.
 */
function inOneLine(code: Node & { value: string }): Node {
	const value = seen(code.value).replace(/[\r\n]+/g, ' ');
	return { ...code, value, type: value.trim() === '' ? 'text' : code.type } as Node;
}

function isEmpty(node: Node): boolean {
	if (alone.has(node.type)) return false;
	if (isText(node)) return node.value === '';
	if (node.type === 'containerDirective') return false;
	if (!('children' in node)) return false;
	const { children } = node as Parent;
	if (node.type === 'blockquote' && isNoteAlone(children)) return true;
	return children.length === 0 || (children.every(isText) && toString(node).trim() === '');
}

/** Of a note, only its kind is left: `> [!NOTE]`. */
function isNoteAlone([first, ...rest]: readonly Node[]): boolean {
	const inside = first?.type === 'paragraph' ? (first as Parent).children : [];
	const [mark] = inside as (Node & { value?: string })[];
	return (
		rest.length === 0 && inside.length === 1 && mark?.type === 'html' && mark.value?.startsWith('[!') === true
	);
}

/** Takes out signs nobody sees and what would start a directive. */
export function plain(text: string): string {
	return seen(text)
		.replace(/[ \u00A0\t]{2,}/g, (blanks) => (blanks.includes('\u00A0') ? ' ' : blanks))
		.replace(/:{3,}/g, ':');
}

/** Takes out signs nobody sees. */
function seen(text: string): string {
	return text
		.replace(/[\v\f\u0085]/g, ' ')
		.replace(/[\p{Cc}\p{Cs}\u00AD\u200B\u2060\uFEFF]/gu, (sign) => (/\s/.test(sign) ? sign : ''));
}
