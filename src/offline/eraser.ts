import { cacheNames } from './worker/store.ts';

/**
 * A service worker that undoes what an earlier one did: it erases what was saved of the site, goes, and shows the open
 * pages as they are on the server now. A site that saves nothing ships it for readers who came before. Where nothing
 * was saved it shows nothing anew: an old page out of a browser's cache may start it again and again.
 *
 * It asks more than once to take over: where the earlier worker is just answering, Chrome may forget that it was asked.
 * And it looks for pages more than once: one that is on its way out of what was saved is no page yet while that is
 * erased, and to show the one that is left for it anew would bring the reader back. So a page is shown anew when it is
 * seen for the second time, however slow the device is in leaving. What stands anew is none of its own.
 * @param base path of the pages, as it stands in addresses
 */
export function eraser(base: string): string {
	return `let asking;
addEventListener('install', () => {
	skipWaiting();
	asking = setInterval(skipWaiting, 500);
});
addEventListener('activate', (event) => {
	clearInterval(asking);
	event.waitUntil(erase());
});
async function erase() {
	const names = ${JSON.stringify(Object.values(cacheNames(base)))};
	const erased = await Promise.all(names.map((name) => caches.delete(name)));
	await clients.claim();
	await registration.unregister();
	if (erased.includes(true)) showAnew().catch(() => undefined);
}
async function showAnew() {
	const seen = new Set();
	const known = new Set();
	for (let looks = 0; looks < 8; looks += 1) {
		await new Promise((resolve) => setTimeout(resolve, 1000));
		// An old page may have asked for this worker again.
		await registration.unregister();
		for (const tab of await clients.matchAll({ type: 'window' })) {
			const mayBeLeaving = !seen.has(tab.id);
			seen.add(tab.id);
			if (mayBeLeaving || known.has(tab.id)) continue;
			known.add(tab.id);
			tab.navigate(tab.url).then((anew) => known.add(anew?.id), () => undefined);
		}
	}
}
`;
}
