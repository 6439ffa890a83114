import './define.ts';
import type { SearchElement } from './element.ts';
import css from './search.css?inline';

let dialog: HTMLDialogElement | undefined;
/** Gets the focus back. */
let opener: Element | null = null;
/** Where the pointer went down: a selection that ends outside is not a click outside. */
let pressed: EventTarget | null = null;

/** Gets the search ready without showing it. @param html the dialog, as the site serves it */
export function prepare(html: string): void {
	dialog ??= makeDialog(html);
}

/** Shows the search and puts the cursor into its field. @param typed what a reader typed meanwhile */
export function open(typed = ''): void {
	if (!dialog) throw new Error('The search dialog is prepared before it opens.');
	if (!dialog.open) {
		opener = document.activeElement;
		dialog.showModal();
	}
	const panel = dialog.querySelector<SearchElement>('callback-search');
	if (!panel) throw new Error('The search dialog needs a callback-search in it.');
	panel.focusField(typed);
}

function makeDialog(html: string): HTMLDialogElement {
	const box = document.createRange().createContextualFragment(html).querySelector('dialog');
	if (!box) throw new Error('The site serves no search dialog.');
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(css);
	document.adoptedStyleSheets.push(sheet);
	document.body.append(box);
	box.addEventListener('pointerdown', ({ target }) => (pressed = target));
	box.addEventListener('click', onClick);
	box.addEventListener('keydown', onKeydown);
	box.addEventListener('close', () => opener instanceof HTMLElement && opener.focus());
	return box;
}

function onClick({ target, currentTarget }: Event): void {
	const box = currentTarget as HTMLDialogElement;
	const link = (target as Element).closest('a');
	if ((target === box && pressed === box) || (target as Element).closest('[data-close]')) box.close();
	// A place on this very page: the reader goes there, not back.
	else if (link?.hash && link.pathname === location.pathname) {
		opener = null;
		// The browser goes to nothing that is hidden, such as the rule of another place than the reader's.
		document.getElementById(decodeURIComponent(link.hash.slice(1)))?.removeAttribute('hidden');
		box.close();
		// Where the marks cannot be loaded, the page is shown without them.
		import('./highlight.ts').then(({ highlightFound }) => highlightFound()).catch(() => 0);
	}
}

/** A search field would take the first Escape to empty itself. */
function onKeydown(event: KeyboardEvent): void {
	if (event.key !== 'Escape' || event.isComposing) return;
	event.preventDefault();
	(event.currentTarget as HTMLDialogElement).close();
	// Chromium leaves the focus in the closed dialog until it paints: the next key would be typed into the field.
	if (event.target instanceof HTMLElement && document.activeElement === event.target) event.target.blur();
}
