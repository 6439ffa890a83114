/** Marks the first load of the entry. After a failure another mark gets past what the browser kept. */
export const firstTag = '0';

/**
 * Asks for everything that does not depend on the query. Pagefind learns one file from another, and each step is a
 * round trip: on a phone, half a second.
 */
export function preload(): void {
	const { lang, dataset } = document.documentElement;
	const language = lang.toLowerCase();
	for (const name of [
		`pagefind-entry.json?ts=${firstTag}`,
		`pagefind.${language}.pf_meta`,
		`wasm.${language}.pagefind`,
		'words.json',
	]) {
		const link = document.createElement('link');
		link.rel = 'preload';
		link.as = 'fetch';
		link.crossOrigin = '';
		link.href = `${dataset['localeBase']}pagefind/${name}`;
		document.head.append(link);
	}
}
