import type { Element, ElementContent } from 'hast';
import { element, isElement, isPhrasing, replaceElements, textOf, type Holder } from '../../lib/html-tree.ts';

/** Lists hold items alone: a list that stands in a list belongs to the item before it, words become an item. */
export function mendLists(holder: Holder): void {
	replaceElements(holder, (list) => {
		if (['dir', 'menu'].includes(list.tagName)) list.tagName = 'ul';
		if (!isElement(list, 'ul', 'ol')) return undefined;
		const items: Element[] = [];
		let isOpen = false;
		for (const child of list.children) {
			const last = items.at(-1);
			if (isElement(child, 'li')) items.push(child);
			else if (isElement(child, 'ul', 'ol') && last) last.children.push(child);
			else if (isBlank(child)) continue;
			else if (isOpen && last && isPhrasing(child)) last.children.push(child);
			else items.push(element('li', [child]));
			isOpen = isPhrasing(child);
		}
		list.children = items;
		return undefined;
	});
}

function isBlank(node: ElementContent): boolean {
	return node.type !== 'element' && textOf(node).trim() === '';
}
