import type { Plugin } from 'vite';

/** Takes the mark away with which some editors start a file: Astro would put it into the page, as a letter that nobody sees. */
export function byteOrderMark(): Plugin {
	return {
		name: 'callback:byte-order-mark',
		enforce: 'pre',
		transform: {
			order: 'pre',
			filter: { id: /\.astro$/, code: /^\uFEFF/ },
			// It has no place on its line: all others keep theirs.
			handler: (code) => ({ code: code.slice(1), map: null }),
		},
	};
}
