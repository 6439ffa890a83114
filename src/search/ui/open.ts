// Opens the search from every page. The search itself loads only when somebody is about to use it.
import { preload } from './preload.ts';
import { arrivalKey } from './arrival.ts';

const base = document.documentElement.dataset['localeBase'] ?? '/';
type Dialog = typeof import('./dialog.ts');
let loading: Promise<Dialog> | undefined;
/** What is typed between the shortcut and the moment the field is there. */
let typed: string | undefined;
const pageField = () => document.querySelector<HTMLInputElement>('[data-place=page] [name=q]');
const within = (target: EventTarget | null, selector: string) =>
	target instanceof Element && target.closest(selector);

/** Everything at once: on a slow line each wait for the other costs half a second. */
function load(): Promise<Dialog> {
	if (!loading) {
		const code = import('./dialog.ts');
		const html = fetch(`${base}search/panel/`).then((response) => response.text());
		preload();
		loading = Promise.all([code, html]).then(([dialog, text]) => {
			dialog.prepare(text);
			return dialog;
		});
		loading.catch(() => (loading = undefined));
	}
	return loading;
}

function open(event: Event): void {
	event.preventDefault();
	const field = pageField();
	if (field) {
		field.focus();
		field.select();
	} else {
		typed ??= '';
		load()
			.then((search) => {
				search.open(typed);
				typed = undefined;
			})
			// Where the dialog cannot be shown, the search page is of use.
			.catch(() => {
				typed = undefined;
				location.href = document.querySelector<HTMLAnchorElement>('a[data-search]')?.href ?? '';
			});
	}
}

function warm({ target }: Event): void {
	if (within(target, '[data-search],[data-search-field]') && !pageField()) load().catch(() => 0);
}

addEventListener('pointerover', warm);
addEventListener('focusin', warm);
addEventListener('click', (event) => {
	const plain = !(event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
	if (plain && within(event.target, '[data-search]')) open(event);
});
addEventListener('keydown', (event) => {
	const { key } = event;
	const held = event.ctrlKey || event.metaKey;
	if (event.altKey || event.defaultPrevented) return;
	if (typed !== undefined && key.length === 1 && !held) {
		event.preventDefault();
		typed += key;
	} else if (held && key.toLowerCase() === 'k' && !event.shiftKey) {
		open(event);
	}
});
// A reader who comes from the search is shown what was looked for. Storage may be blocked.
try {
	if (sessionStorage.getItem(arrivalKey(base)))
		// Where the marks cannot be loaded, the page is shown without them.
		import('./highlight.ts').catch(() => 0);
} catch {}
