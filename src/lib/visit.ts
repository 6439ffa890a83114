import type { Node, Parent } from 'unist';
import type { visit as Visit } from 'unist-util-visit';

/** A visitor that returns this is not shown what stands inside the node. */
export const SKIP = 'skip';

/** A visitor that returns this is shown nothing more. */
const EXIT = false;

type Visitor = (node: Node, index: number | undefined, parent: Parent | undefined) => unknown;

/**
 * Shows each node of a tree, or each of one or more types, to a visitor, from the first to the last and parents before
 * what stands in them. It tells how to go on as in `unist-util-visit`: not at all, not inside, or at another index. That
 * one names a new function after each node, which takes longer than most work on a text.
 */
export const visit = ((tree: Node, ...given: [Visitor] | [string | readonly string[], Visitor]) => {
	const [types, visitor] = given.length === 1 ? [undefined, given[0]] : given;
	const isMeant =
		typeof types === 'string'
			? (node: Node) => node.type === types
			: (node: Node) => types?.includes(node.type) ?? true;
	go(tree, undefined, undefined, (...place) => (isMeant(place[0]) ? visitor(...place) : undefined));
}) as typeof Visit;

/** @returns where the parent goes on, if not with the next one */
function go(
	node: Node,
	index: number | undefined,
	parent: Parent | undefined,
	visitor: Visitor,
): number | typeof EXIT | undefined {
	const result = visitor(node, index, parent);
	const [action, next] = (Array.isArray(result) ? result : [result]) as [unknown, number?];
	if (action === EXIT) return EXIT;
	const { children } = node as Partial<Parent>;
	if (action !== SKIP && children) {
		for (let at = 0; at < children.length;) {
			const child = children[at];
			const then = child && go(child, at, node as Parent, visitor);
			if (then === EXIT) return EXIT;
			at = then ?? at + 1;
		}
	}
	return typeof action === 'number' ? action : next;
}
