import type { RootContent } from 'hast';
import { isElement, type Holder } from '../../lib/html-tree.ts';

/** Nobody nests elements like this on purpose: it comes from tags that were never closed. */
const deepest = 60;

/** Takes elements apart that stand too deep inside others; their words, pictures and line breaks stay. */
export function limitDepth(holder: Holder, depth = 0): void {
	if (depth === deepest) {
		holder.children = leavesOf(holder.children);
		return;
	}
	for (const child of holder.children) if (isElement(child)) limitDepth(child, depth + 1);
}

/** What stands innermost, in the order of the text. There may be more levels than a function can call itself. */
function leavesOf(children: readonly RootContent[]): RootContent[] {
	const leaves: RootContent[] = [];
	const waiting = children.toReversed();
	for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
		if (isElement(node) && node.children.length > 0) waiting.push(...node.children.toReversed());
		else leaves.push(node);
	}
	return leaves;
}
