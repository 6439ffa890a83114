import type { Element, ElementContent } from 'hast';
import { element, isElement, isPhrasing, marksWords } from '../../lib/html-tree.ts';

/** Elements that stand on lines of their own, or that belong into one of these. */
const blocks =
	`address article aside blockquote body br caption center col colgroup dd details div dl dt figcaption figure footer
	h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main nav ol p pre search section table tbody td tfoot th thead tr
	ul dir menu`.split(/\s+/);

/**
 * What stands in place of an element that is none of HTML’s for text, such as `<acronym>`, `<o:p>` or one that a site
 * has made up: its words belong to the sentence around it, unless they stand on lines of their own.
 */
export function withoutUnknown(node: Element): ElementContent[] | undefined {
	if (blocks.includes(node.tagName) || marksWords(node)) return undefined;
	const isInSentence = node.children.every((child) => isPhrasing(child) || isElement(child, 'br'));
	return isInSentence ? node.children : [element('div', node.children)];
}
