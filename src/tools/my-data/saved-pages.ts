import { partOf } from '../shared/dom.ts';
import { run } from '../shared/run.ts';

/**
 * Offers to erase the pages that are saved on this device, so that they open without a network: they hold nothing of
 * the reader's, but somebody who erases everything may not want them either. In `root`: `[data-saved-pages]` with
 * `[data-erase-pages]` in it, and `[data-pages-gone]`.
 * @param bases paths of the pages in each language
 * @returns what makes the offer, where there are such pages
 */
export function bindSavedPages(
	root: HTMLElement,
	bases: readonly string[],
	signal: AbortSignal,
): () => Promise<void> {
	const offered = partOf(root, '[data-saved-pages]');
	const gone = partOf(root, '[data-pages-gone]');
	const offer = async () => {
		const saved = await Promise.all(bases.map(savedUnder));
		offered.hidden = saved.flat().length === 0;
		gone.hidden = true;
	};
	const erase = async () => {
		for (const base of bases) {
			const worker = await navigator.serviceWorker.getRegistration(base);
			if (worker?.scope === new URL(base, location.origin).href) await worker.unregister();
			for (const name of await savedUnder(base)) await caches.delete(name);
		}
		await offer();
		gone.hidden = !offered.hidden;
		gone.focus();
	};
	partOf(offered, '[data-erase-pages]').addEventListener('click', () => run(erase()), { signal });
	return offer;
}

/**
 * Names of the caches of the pages below a path, as the service worker calls them: it is a script by itself, and shares
 * no code with pages.
 */
async function savedUnder(base: string): Promise<string[]> {
	try {
		return (await caches.keys()).filter((name) => name.startsWith(`callback-offline:${base}:`));
	} catch {
		// Without https there are no caches, and where storage is blocked they hold nothing.
		return [];
	}
}
