/**
 * Asks for everything that does not depend on the query, the largest first. Pagefind learns one file from another, and
 * each step is a round trip: on a phone, half a second.
 */
export function preload(): void {
	const { lang, dataset } = document.documentElement;
	const language = lang.toLowerCase();
	for (const name of [`wasm.${language}.wasm`, 'words.json', `pagefind.${language}.pf_meta`]) {
		const link = document.createElement('link');
		link.rel = 'preload';
		link.as = 'fetch';
		link.crossOrigin = '';
		link.href = `${dataset['localeBase']}pagefind/${name}`;
		document.head.append(link);
	}
}
