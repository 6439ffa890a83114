import type { Piece, Result } from './results.ts';

/** Builds a result's list item: one main link, where it stands, what it says, and headings of its page. */
export function resultItem({ href, title, lang, place, excerpt, parts }: Result): HTMLLIElement {
	const main = link(href, title);
	main.dataset['main'] = '';
	const item = element('li', [
		main,
		element('p', [place.join(' · ')], 'found-place'),
		element('p', excerpt.map(pieceNode), 'found-text'),
	]);
	// A guide without a translation stands in its own language and direction.
	item.dir = 'auto';
	if (lang !== undefined) item.lang = lang;
	if (parts.length > 0) {
		item.append(
			element(
				'ul',
				parts.map((part) => element('li', [link(part.href, part.title)])),
				'found-parts',
			),
		);
	}
	return item;
}

function link(href: string, text: string): HTMLAnchorElement {
	const anchor = element('a', [text]);
	anchor.href = href;
	return anchor;
}

function pieceNode({ text, marked }: Piece): Node | string {
	return marked ? element('mark', [text]) : text;
}

function element<Name extends keyof HTMLElementTagNameMap>(
	name: Name,
	children: (Node | string)[],
	className?: string,
): HTMLElementTagNameMap[Name] {
	const made = document.createElement(name);
	if (className !== undefined) made.className = className;
	made.append(...children);
	return made;
}
