// Opens the search from every page. The search itself loads only when somebody is about to use it.
const load = () => import('./dialog.ts');
const find = document.querySelector.bind(document);
const pageField = () => find<HTMLInputElement>('[data-place=page] [name=q]');
const within = (target: EventTarget | null, selector: string) => (target as Element | null)?.closest?.(selector);

function open(event: Event): void {
	event.preventDefault();
	const field = pageField();
	if (field) {
		field.focus();
		field.select();
	} else {
		load().then(
			(search) => search.open(),
			() => (location.href = find<HTMLAnchorElement>('a[data-search]')?.href ?? ''),
		);
	}
}

function warm({ target }: Event): void {
	if (within(target, '[data-search],[data-search-field]') && !pageField()) {
		load().then(
			(search) => search.warm(),
			() => undefined,
		);
	}
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
	const typing = within(target, 'input,textarea,select,[contenteditable]');
	if (held ? key === 'k' : key === '/' && !event.altKey && !typing) open(event);
});
