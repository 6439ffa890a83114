import type { PassagePart } from './passage.ts';
import type { Result } from './results.ts';

/** Builds a result's list item: one main link, where it leads, what it says, and headings of its page. */
export function resultItem(result: Result): HTMLLIElement {
	const main = link(result.href, result.title);
	main.dataset['main'] = '';
	const place = element('p', [result.place.join(' · ')], 'found-place');
	const item = element('li', [main, place, element('p', [], 'found-text')]);
	// A guide without a translation stands in its own language and direction.
	item.dir = 'auto';
	if (result.lang !== undefined) {
		item.lang = result.lang;
		// Where it stands is told in the language of the page.
		place.lang = document.documentElement.lang;
	}
	fillItem(item, result);
	return item;
}

/** Writes into an item without a text what its result says now; its link stays the one that a reader may stand on. */
export function fillItem(item: Element, { href, heading, passage, parts }: Result): void {
	const main = item.querySelector('a');
	if (main) main.href = href;
	if (heading !== undefined) main?.append(element('small', [heading]));
	item.querySelector('.found-text')?.append(...passage.map(pieceNode));
	const headings = parts.map((part) => element('li', [link(part.href, part.title)]));
	if (headings.length > 0) item.append(element('ul', headings, 'found-parts'));
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
