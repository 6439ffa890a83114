import type { Element, ElementContent } from 'hast';
import { attribute, element, isElement } from '../../lib/html-tree.ts';

/** Film sites whose frames become links: the part of the address that names the film, and how a link to it begins. */
const films: readonly [RegExp, string][] = [
	[/^(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]+)/, 'https://www.youtube.com/watch?v='],
	[/^player\.vimeo\.com\/video\/(\d+)/, 'https://vimeo.com/'],
];

/** What stands in place of a frame or player: a link where readers can open what it shows. */
export function player(node: Element, note: (text: string) => void): ElementContent[] {
	const source = addressIn(node);
	const plain = source.replace(/^(?:https?:)?\/\//, '');
	const film = films.map(([pattern, start]) => [pattern.exec(plain)?.[1], start] as const).find(([id]) => id);
	const address = film ? `${film[1]}${film[0] ?? ''}` : node.tagName === 'iframe' ? undefined : source;
	if (address === undefined || !/^(?:https?:)?\/\//.test(address)) {
		const kind = node.tagName === 'audio' ? 'sound' : node.tagName === 'video' ? 'film' : 'frame';
		note(`${kind} ${source}`.trim());
		return [];
	}
	note(`player ${source}; a link to it stays`);
	return [element('p', [element('a', [{ type: 'text', value: address }], { href: address })])];
}

function addressIn(node: Element): string {
	const own = attribute(node, 'src') || attribute(node, 'dataSrc');
	const inside = node.children.find((child) => isElement(child, 'source', 'a'));
	return own || (inside && isElement(inside) ? attribute(inside, 'src') || attribute(inside, 'href') : '');
}
