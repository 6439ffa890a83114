import type { Root } from 'hast';
import { elementsIn, parseHtml } from '../../src/lib/html-tree.ts';
import { asPlain, type PlainKind } from '../../src/lib/plain.ts';

/** The tree of made-up HTML in which `data-plain` says what an element is where there is no page, as directives say it. */
export function plainTree(html: string): Root {
	const tree = parseHtml(html);
	for (const node of elementsIn(tree)) {
		const kind = node.properties['dataPlain'];
		delete node.properties['dataPlain'];
		if (typeof kind === 'string') asPlain(kind as PlainKind, node);
	}
	return tree;
}
