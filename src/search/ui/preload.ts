/** What every search needs of an index, whatever the query: the largest first. */
export const indexFiles = ['pagefind.wasm', 'words.json'] as const;

/** Asks for these ahead. A file that waits for another costs a round trip: on a phone, half a second. */
export function preload(): void {
	for (const name of indexFiles) {
		const link = document.createElement('link');
		link.rel = 'preload';
		link.as = 'fetch';
		link.crossOrigin = '';
		link.href = `${document.documentElement.dataset['localeBase']}pagefind/${name}`;
		document.head.append(link);
	}
}
