import type { Root } from 'mdast';
import type { Node, Parent } from 'unist';
import { SKIP, visit } from '../lib/visit.ts';
import { text as textNode } from '../lib/html-tree.ts';
import { phraseFinder, type Found } from '../lib/phrases.ts';
import { element, plainly, type ElementNode } from './element.ts';
import type { TextRules } from './text-rules.ts';

/** More links than this would be noise. */
const most = 6;

/** No term is linked inside these: titles and tables are scanned, links lead elsewhere, a quote is somebody's words. */
const closed = new Set(['heading', 'table', 'link', 'linkReference', 'blockquote', 'footnoteDefinition']);

/** Nor inside these elements of directives: words to say, question cards, tasks with a box. */
const closedElements = new Set(['callback-copy-button', 'details', 'callback-checklist']);

/**
 * Makes the first use of a glossary term in the running text a link to its entry: in paragraphs and list items
 * that the author wrote, not in what directives add. Stands after the directives, so that a block left out uses up no term.
 */
export function linkTerms(tree: Root, { terms }: TextRules): void {
	const find = phraseFinder(terms.flatMap(({ id, forms }) => forms.map((form) => [form, id])));
	const linked = new Set<string>();
	visit(tree, (node) => {
		if (linked.size === most || isClosed(node)) return SKIP;
		if (node.type !== 'paragraph') return undefined;
		linkIn(node, find, linked);
		return SKIP;
	});
}

function linkIn(parent: Parent, find: (text: string) => Found<string>[], linked: Set<string>): void {
	parent.children = parent.children.flatMap((node) => {
		if (isClosed(node)) return [node];
		if ('children' in node) linkIn(node as Parent, find, linked);
		if (node.type !== 'text') return [node];
		const { value } = node as Node & { value: string };
		const pieces: Node[] = [];
		let done = 0;
		for (const { value: id, text, start, end } of find(value)) {
			if (linked.has(id) || linked.size === most) continue;
			linked.add(id);
			if (start > done) pieces.push(textNode(value.slice(done, start)));
			pieces.push(termLink(id, text));
			done = end;
		}
		return done === 0 ? [node] : [...pieces, textNode(value.slice(done))];
	});
}

function isClosed(node: Node): boolean {
	const tag = node.type === 'directiveElement' ? (node as ElementNode).data.hName : '';
	return closed.has(node.type) || closedElements.has(tag);
}

function termLink(id: string, text: string): Node {
	return plainly('term', element('a', { href: `/glossary/#${id}`, className: ['term'] }, text));
}
