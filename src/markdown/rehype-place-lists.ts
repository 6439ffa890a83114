import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/**
 * Keeps the list of places in the first box of law rows on a page and empties it in the others:
 * the element fills them from the first one, which needs script anyway, and the page stays light.
 */
export function rehypePlaceLists() {
	return (tree: Root): void => {
		let seen = false;
		visit(tree, 'element', (node) => {
			if (node.tagName !== 'select') return;
			if (seen) node.children = node.children.slice(0, 1);
			seen = true;
		});
	};
}
