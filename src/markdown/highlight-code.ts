import type { Element, Root } from 'hast';
import { visit } from '../lib/visit.ts';
import { textOf } from '../lib/html-tree.ts';
import type { Highlight } from './context.ts';

/**
 * Marks the words of code by what they are, in classes whose colours are in `styles/code.css`. A language that is not
 * known, or not named, stays plain.
 * @returns whether there is any code
 */
export function highlightCode(tree: Root, highlight: Highlight): boolean {
	let found = false;
	visit(tree, 'element', (pre) => {
		const [code] = pre.children;
		if (pre.tagName !== 'pre' || code?.type !== 'element' || code.tagName !== 'code') return;
		found = true;
		// Code runs from left to right in every script.
		pre.properties.dir = 'ltr';
		const language = languageOf(code);
		const marked = language === undefined ? undefined : highlight(textOf(code), language);
		if (marked) code.children = marked;
	});
	return found;
}

function languageOf({ properties: { className } }: Element): string | undefined {
	const [, name] = /^language-(.+)$/.exec(Array.isArray(className) ? String(className[0]) : '') ?? [];
	return name?.toLowerCase();
}
