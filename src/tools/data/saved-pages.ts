import { cacheNames, eraseCaches } from '../../lib/offline-caches.ts';

/** Whether pages of the site are saved on this device, so that they open without a network. @param bases of its languages */
export async function arePagesSaved(bases: readonly string[]): Promise<boolean> {
	try {
		const saved = new Set(await caches.keys());
		return bases.some((base) => Object.values(cacheNames(base)).some((name) => saved.has(name)));
	} catch {
		// Without https there are no caches, and where storage is blocked they hold nothing.
		return false;
	}
}

/** Erases the saved pages, and ends the workers that answer with them. */
export async function erasePages(bases: readonly string[]): Promise<void> {
	for (const base of bases) {
		const worker = await navigator.serviceWorker.getRegistration(base);
		if (worker?.scope === new URL(base, location.origin).href) await worker.unregister();
		await eraseCaches(base);
	}
}
