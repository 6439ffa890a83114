import type { List, ListItem } from 'mdast';
import type { Node } from 'unist';

/** Whether a node is a list with boxes to tick. */
export function isTaskList(node: Node): boolean {
	return node.type === 'list' && (node as List).children.some(hasBox);
}

/** Whether an item of a list has a box to tick. */
export function hasBox({ checked }: ListItem): boolean {
	return typeof checked === 'boolean';
}
