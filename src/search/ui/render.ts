import type { PassagePart } from './passage.ts';
import type { Result } from './results.ts';

/** Builds a result's list item: one main link, where it leads, what it says, and headings of its page. */
export function resultItem({ href, title, heading, lang, place, passage, parts }: Result): HTMLLIElement {
	const main = link(href, title);
	main.dataset['main'] = '';
	if (heading !== undefined) main.append(element('small', [heading]));
	const item = element('li', [
		main,
		element('p', [place.join(' · ')], 'found-place'),
		element('p', passage.map(pieceNode), 'found-text'),
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

/** Builds the buttons that ask something else. @param mark attribute that tells them from other buttons */
export function askButtons(queries: readonly string[], mark: string): HTMLButtonElement[] {
	return queries.map((query) => {
		const button = element('button', [query]);
		button.type = 'button';
		button.dataset[mark] = '';
		return button;
	});
}

function link(href: string, text: string): HTMLAnchorElement {
	const anchor = element('a', [text]);
	anchor.href = href;
	return anchor;
}

function pieceNode({ text, marked }: PassagePart): Node | string {
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
