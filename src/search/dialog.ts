import './define.ts';
import type { SearchElement } from './element.ts';
import css from './search.css?inline';

let dialog: HTMLDialogElement | undefined;
let opener: Element | null = null;

/** Gets the search ready without showing it. */
export function warm(): void {
	if (!onPage()) panelOf(theDialog()).warm();
}

/** Shows the search and puts the cursor into its field. On the search page that is the page's own. */
export function open(): void {
	const page = onPage();
	if (page) return page.focusField();
	const box = theDialog();
	if (!box.open) {
		opener = document.activeElement;
		box.showModal();
	}
	panelOf(box).focusField();
}

function onPage(): SearchElement | null {
	return document.querySelector<SearchElement>('callback-search[data-place=page]');
}

function panelOf(box: HTMLDialogElement): SearchElement {
	return box.querySelector('callback-search') as SearchElement;
}

function theDialog(): HTMLDialogElement {
	return (dialog ??= makeDialog());
}

function makeDialog(): HTMLDialogElement {
	const template = document.querySelector<HTMLTemplateElement>('[data-search-template]');
	const box = template?.content.querySelector('dialog')?.cloneNode(true) as HTMLDialogElement;
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(css);
	document.adoptedStyleSheets.push(sheet);
	document.body.append(box);
	box.addEventListener('click', onClick);
	box.addEventListener('keydown', onKeydown);
	box.addEventListener('close', () => (opener as HTMLElement | null)?.focus?.());
	return box;
}

function onClick({ target, currentTarget }: Event): void {
	const box = currentTarget as HTMLDialogElement;
	const link = (target as Element).closest('a');
	if (target === box || (target as Element).closest('[data-close]')) box.close();
	// A heading of this very page: the reader is to see it.
	else if (link?.pathname === location.pathname && link.hash) {
		opener = null;
		box.close();
	}
}

/** A search field would take the first Escape to empty itself. */
function onKeydown(event: KeyboardEvent): void {
	if (event.key !== 'Escape') return;
	event.preventDefault();
	(event.currentTarget as HTMLDialogElement).close();
}
