/**
 * Leaves in a list of all pages what opens without a network: what is saved or was visited. Nothing is taken out where
 * nothing is kept: the reader has a network then.
 * @param base path of the pages
 * @throws DOMException where storage is blocked
 */
export async function listSaved(list: Element, base: string): Promise<void> {
	const kept = await keptPaths(base);
	if (kept.size === 0) return;
	for (const link of list.querySelectorAll('a'))
		if (!kept.has(link.pathname)) link.closest('li, p')?.remove();
	// Firefox selects by what is inside only since version 121.
	for (const links of list.querySelectorAll('ul')) {
		if (links.querySelector('a')) continue;
		links.previousElementSibling?.remove();
		links.remove();
	}
}

/** Paths of all that is kept. The worker shares no module with a page, or it would need a second script. */
async function keptPaths(base: string): Promise<Set<string>> {
	const names = (await caches.keys()).filter((name) => name.startsWith(`callback-offline:${base}:`));
	const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
	return new Set(keys.flat().map(({ url }) => new URL(url).pathname.replace(/index\.html$/, '')));
}
