import type { PhrasingContent } from 'mdast';

/** Makes one text of texts that stand beside each other. */
export function joinNeighbours(nodes: readonly PhrasingContent[]): PhrasingContent[] {
	const all: PhrasingContent[] = [];
	for (const node of nodes) {
		const last = all.at(-1);
		if (last?.type !== 'text' || node.type !== 'text') {
			all.push(node);
			continue;
		}
		const position =
			last.position && node.position ? { start: last.position.start, end: node.position.end } : undefined;
		all[all.length - 1] = { type: 'text', value: last.value + node.value, position };
	}
	return all;
}
