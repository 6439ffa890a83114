import type { Element } from 'hast';
import { attribute, elementsIn, isElement, textOf } from '../../lib/html-tree.ts';

/** Notes on each item of a list whether it starts with a box to tick, in place of the form field. */
export function readTaskBoxes(holder: Parameters<typeof elementsIn>[0]): void {
	for (const item of elementsIn(holder).filter(({ tagName }) => tagName === 'li')) {
		let around: Element = item;
		for (let first = firstIn(around); first; first = firstIn(around)) {
			if (isElement(first, 'input') && attribute(first, 'type') === 'checkbox') {
				item.properties.dataTask = 'checked' in first.properties ? 'done' : 'open';
				around.children = around.children.filter((child) => child !== first);
			}
			if (!isElement(first, 'p', 'label', 'span', 'div')) break;
			around = first;
		}
	}
}

function firstIn(node: Element): Element | undefined {
	const first = node.children.find((child) => child.type === 'element' || textOf(child).trim() !== '');
	return first?.type === 'element' ? first : undefined;
}
