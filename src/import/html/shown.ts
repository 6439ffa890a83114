import type { Element } from 'hast';
import { attribute, elementsIn, textOf } from '../../lib/html-tree.ts';

/** What readers saw of an element, to be told: its words, links and pictures. */
export function shownIn(node: Element): string {
	const words = textOf(node).replace(/\s+/g, ' ').trim();
	const addresses = elementsIn(node).flatMap((inner) => [
		...(['a', 'area'].includes(inner.tagName) ? [attribute(inner, 'href')] : []),
		...(inner.tagName === 'img' ? [attribute(inner, 'src'), attribute(inner, 'alt')] : []),
	]);
	const told = addresses.filter((address) => address !== '').join(', ');
	return [words === '' ? '' : `“${words}”`, told === '' ? '' : `(${told})`]
		.filter((part) => part !== '')
		.join(' ');
}
