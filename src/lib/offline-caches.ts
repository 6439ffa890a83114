/** Names of the caches in which pages are kept for readers without a network; another site on the same host has others. */
export function cacheNames(base: string): Record<'saved' | 'visited', string> {
	return { saved: `callback-offline:${base}:saved`, visited: `callback-offline:${base}:visited` };
}

/** Removes all that was saved or kept of the pages below a path, and nothing else. @returns whether there was anything */
export async function eraseCaches(base: string): Promise<boolean> {
	const erased = await Promise.all(Object.values(cacheNames(base)).map((name) => caches.delete(name)));
	return erased.includes(true);
}
