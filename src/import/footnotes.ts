import type { Root } from 'mdast';
import { SKIP, visit } from '../lib/visit.ts';
import type { Note } from './post.ts';

/**
 * Takes out footnotes of which nothing is left, and marks that lead to no footnote. What stands in a footnote that no
 * mark leads to, or in a second one of the same name, becomes a part of the text.
 */
export function mendFootnotes(tree: Root, notes: Note[]): void {
	const marked = new Set<string>();
	visit(tree, 'footnoteReference', ({ identifier }) => void marked.add(identifier));
	const written = new Set<string>();
	visit(tree, 'footnoteDefinition', ({ identifier, children }, index, parent) => {
		if (!parent || index === undefined) return undefined;
		const isShown = children.length > 0 && marked.has(identifier) && !written.has(identifier);
		if (isShown) {
			written.add(identifier);
			return undefined;
		}
		notes.push(
			children.length > 0
				? {
						about: 'state',
						text: `No mark leads to the footnote ${identifier}: its words stand in the text.`,
					}
				: { about: 'removed', text: `footnote ${identifier}: nothing of it was left` },
		);
		parent.children.splice(index, 1, ...children);
		return [SKIP, index + children.length];
	});
	visit(tree, 'footnoteReference', (node, index, parent) => {
		if (written.has(node.identifier) || !parent || index === undefined) return undefined;
		parent.children.splice(index, 1);
		return [SKIP, index];
	});
}
