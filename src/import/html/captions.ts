import type { Element, ElementContent } from 'hast';
import { element, elementsIn, isElement, replaceElements, textOf } from '../../lib/html-tree.ts';

/** Puts the pictures of a caption in front of it: a caption is words. */
export function withoutPictures(caption: Element): ElementContent[] {
	const pictures: ElementContent[] = [];
	const isPicture = (node: Element) =>
		node.tagName === 'img' ||
		(node.tagName === 'a' &&
			textOf(node).trim() === '' &&
			elementsIn(node).some((inner) => isElement(inner, 'img')));
	const lift = (node: Element) => {
		pictures.push(node);
		return [];
	};
	for (const link of [true, false])
		replaceElements(caption, (node) =>
			isPicture(node) && (node.tagName === 'a') === link ? lift(node) : undefined,
		);
	return pictures.length === 0 ? [caption] : [element('p', pictures), caption];
}
