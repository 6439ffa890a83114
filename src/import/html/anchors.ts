import type { Root } from 'hast';
import { attribute, elementsIn } from '../../lib/html-tree.ts';

/** Gives each heading the ids of what stands below it, so that links there lead to the right part of the text. */
export function gatherAnchors(tree: Root): void {
	let heading: { names: string[]; node: ReturnType<typeof elementsIn>[number] } | undefined;
	for (const node of elementsIn(tree)) {
		if (/^h[1-6]$/.test(node.tagName)) heading = { names: [], node };
		if (!heading || node.tagName === 'input') continue;
		for (const name of [attribute(node, 'id'), attribute(node, 'name')])
			if (name !== '') heading.names.push(name);
		heading.node.properties.dataNames = heading.names;
	}
}
