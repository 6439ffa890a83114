import { cacheNames } from '../worker/store.ts';

/**
 * Leaves in a list of all pages what opens without a network: what is saved or was visited. Nothing is taken out where
 * nothing is kept: the reader has a network then.
 * @param base path of the pages
 * @throws DOMException where storage is blocked
 */
export async function listSaved(list: Element, base: string): Promise<void> {
	const keys = await Promise.all(Object.values(cacheNames(base)).map(keysOf));
	const kept = new Set(keys.flat().map(({ url }) => new URL(url).pathname.replace(/index\.html$/, '')));
	if (kept.size === 0) return;
	for (const link of list.querySelectorAll('a'))
		if (!kept.has(link.pathname)) link.closest('li, p')?.remove();
	for (const empty of list.querySelectorAll('ul:not(:has(a))')) {
		empty.previousElementSibling?.remove();
		empty.remove();
	}
}

async function keysOf(name: string): Promise<readonly Request[]> {
	return (await caches.has(name)) ? (await caches.open(name)).keys() : [];
}
