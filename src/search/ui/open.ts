// Opens the search from every page. The search itself loads only when somebody is about to use it.
import { preload } from './preload.ts';

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
			// Undefined where Escape was pressed meanwhile.
			.then((search) => typed === undefined || search.open(typed))
			// Where the dialog cannot be shown, the search page is of use.
			.catch(() => (location.href = `${base}search/`))
			.finally(() => (typed = undefined));
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
	// eslint-disable-next-line @typescript-eslint/no-deprecated -- Tells K on a keyboard without Latin letters too.
	const isK = event.keyCode === 75 && !event.shiftKey;
	// On Apple's devices it is ⌘K alone: there, Ctrl-K cuts a line short.
	if (held && isK && (event.metaKey || !/Mac|iP/.test(navigator.platform))) open(event);
	else if (typed !== undefined && !held) {
		if (key === 'Escape') typed = undefined;
		else if (key === 'Backspace') typed = typed.slice(0, -1);
		else if (key.length === 1) typed += key;
		else if (key !== 'Enter') return;
		// Meant for the field: the page behind must not act on it.
		event.preventDefault();
	}
});
// A reader who comes from the search is shown what was looked for: see arrival.ts. Storage may be blocked.
try {
	if (sessionStorage.getItem(`callback:${base}:found`))
		// Where the marks cannot be loaded, the page is shown without them.
		import('./highlight.ts').catch(() => 0);
} catch {}
