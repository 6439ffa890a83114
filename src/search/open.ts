// Opens the search from every page. The search itself loads only when somebody is about to use it.
const load = () => import('./dialog.ts');

function open(event: Event): void {
	event.preventDefault();
	load().then(
		(search) => search.open(),
		// Without the script the page does.
		() => document.querySelector<HTMLAnchorElement>('a[data-search]')?.click(),
	);
}

const within = ({ target }: Event, selector: string) => target instanceof Element && target.closest(selector);
