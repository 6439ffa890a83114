// Opens the search from every page. The search itself loads only when somebody is about to use it.
const load = () => {
	// Both at once: on a slow line each wait for the other costs half a second.
	import(/* @vite-ignore */ `${document.documentElement.dataset['base']}pagefind/pagefind.js`).catch(() => 0);
	return import('./dialog.ts');
};
/** What is typed between the shortcut and the moment the field is there. */
let typed: string | undefined;
const pageField = () => document.querySelector<HTMLInputElement>('[data-place=page] [name=q]');
const within = (target: EventTarget | null, selector: string) =>
	target instanceof Element && target.closest(selector);

function open(event: Event): void {
	event.preventDefault();
	const field = pageField();
	if (field) {
		field.focus();
		field.select();
	} else {
		typed ??= '';
		load().then(
			(search) => {
				search.open(typed);
				typed = undefined;
			},
			() => (location.href = document.querySelector<HTMLAnchorElement>('a[data-search]')?.href ?? ''),
		);
	}
}

function warm({ target }: Event): void {
	if (!within(target, '[data-search],[data-search-field]') || pageField()) return;
	load().then(
		(search) => search.warm(),
		() => 0,
	);
}

addEventListener('pointerover', warm);
addEventListener('focusin', warm);
addEventListener('click', (event) => {
	const plain = !(event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
	if (plain && within(event.target, '[data-search]')) open(event);
});
addEventListener('keydown', (event) => {
	const { key, target } = event;
	const held = event.ctrlKey || event.metaKey;
	if (event.altKey || event.defaultPrevented) return;
	if (typed !== undefined && key.length === 1 && !held) {
		event.preventDefault();
		typed += key;
	} else if (
		held
			? key.toLowerCase() === 'k' && !event.shiftKey
			: key === '/' && !within(target, 'input,textarea,select,[contenteditable]')
	) {
		open(event);
	}
});
