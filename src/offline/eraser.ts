import { cacheNames } from './worker/store.ts';

/**
 * A service worker that undoes what an earlier one did: it erases what was saved of the site, goes, and shows the open
 * pages as they are on the server now. A site that saves nothing ships it for readers who came before. Where nothing
 * was saved it shows nothing anew: an old page out of a browser's cache may start it again and again.
 *
 * It asks more than once to take over: where the earlier worker is just answering, Chrome may forget that it was asked.
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
	const tabs = erased.includes(true) ? await clients.matchAll({ type: 'window' }) : [];
	await registration.unregister();
	await Promise.all(tabs.map((tab) => tab.navigate(tab.url).catch(() => undefined)));
}
`;
}
