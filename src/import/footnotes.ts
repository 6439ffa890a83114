import type { Root } from 'mdast';
import { SKIP, visit } from '../lib/visit.ts';
import type { Note } from './post.ts';

/** Takes out footnotes of which nothing is left, and marks that lead to no footnote. */
export function mendFootnotes(tree: Root, notes: Note[]): void {
	const written = new Set<string>();
	visit(tree, 'footnoteDefinition', (node, index, parent) => {
		if (node.children.length > 0) written.add(node.identifier);
		if (node.children.length > 0 || !parent || index === undefined) return undefined;
		notes.push({ about: 'removed', text: `footnote ${node.identifier}: nothing of it was left` });
		parent.children.splice(index, 1);
		return [SKIP, index];
	});
	visit(tree, 'footnoteReference', (node, index, parent) => {
		if (written.has(node.identifier) || !parent || index === undefined) return undefined;
		parent.children.splice(index, 1);
		return [SKIP, index];
	});
}
