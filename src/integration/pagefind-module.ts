import type { Plugin } from 'vite';
import { pagefindScript } from '../search/indexing/index-pages.ts';

const name = 'virtual:callback/pagefind';
/** Mark of a module that no file holds, as Vite wants it. */
const marked = `\0${name}`;

/** Serves Pagefind's script as a module, so that what we do not use of it is left out and it loads with the search. */
export function pagefindModule(): Plugin {
	return {
		name: 'callback:pagefind',
		resolveId: (source) => (source === name ? marked : undefined),
		load: (source) => (source === marked ? pagefindScript() : undefined),
	};
}
