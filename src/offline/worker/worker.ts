// The service worker of a site in one language: it saves the pages and answers with them, on the network or off it.
import { find, type Found } from './find.ts';
import { offlinePage, type SavedSite, type SavedState } from './saved-site.ts';
import { eraseCaches, NoRoomError, Store } from './store.ts';
import { Visited } from './visited.ts';

/** The build writes it above this script. */
declare const savedSite: SavedSite;

// TypeScript knows what workers find around them, and not that this one is a service worker.
const scope = globalThis as unknown as ServiceWorkerGlobalScope;
const store = new Store(savedSite);
const visited = new Visited(savedSite);
const { localeBase } = savedSite;
/** Whether the reader has asked for the new version. */
let asked = false;
let asking: ReturnType<typeof setInterval> | undefined;
let lookedForItself = false;
let gone = false;
/** When a page last asked for something, in milliseconds. */
let lastAsked = 0;

scope.addEventListener('install', (event) => event.waitUntil(fill()));
scope.addEventListener('activate', (event) => event.waitUntil(takeOver()));
scope.addEventListener('fetch', (event) => {
	lastAsked = Date.now();
	const { method, url } = event.request;
	const { origin, pathname } = new URL(url);
	if (gone || method !== 'GET' || origin !== location.origin || !pathname.startsWith(localeBase)) return;
	const found = find((file) => store.files.has(file), pathname, localeBase);
	if (found || visited.takes(event.request)) event.respondWith(answer(event, found));
});
scope.addEventListener('message', (event) => {
	if (event.data === 'state') {
		const { bytes, whole } = savedSite;
		event.ports[0]?.postMessage({ bytes, whole } satisfies SavedState);
		event.waitUntil(mend());
	} else {
		asked = event.data === 'reload';
		askToTakeOver();
	}
});

async function answer(event: FetchEvent, found: Found): Promise<Response> {
	const { request } = event;
	const newer = request.mode === 'navigate' ? await fromNewer(event) : undefined;
	if (newer) return newer;
	if (found && 'lacksSlash' in found) {
		const address = new URL(request.url);
		address.pathname += '/';
		return Response.redirect(address.href);
	}
	const saved = found && (await store.get(found.file));
	if (saved) return saved;
	try {
		const response = await fetch(request);
		if (visited.takes(request)) event.waitUntil(visited.keep(request, response.clone()));
		return response;
	} catch (fault) {
		const kept = await visited.get(request);
		if (kept) return kept;
		const page = request.mode === 'navigate' ? await store.get(offlinePage) : undefined;
		if (page) return page;
		throw fault;
	}
}

/**
 * Where a new version waits and the reader, with no other page open, goes on to the next one: that page comes from the
 * network, and the new version takes over.
 */
async function fromNewer(event: FetchEvent): Promise<Response | undefined> {
	const { waiting } = scope.registration;
	if (!waiting || (await hasOthers())) return undefined;
	try {
		const response = await fetch(event.request, { signal: AbortSignal.timeout(patience) });
		if (response.status >= 500) return undefined;
		event.waitUntil(handOver(waiting));
		return response;
	} catch {
		return undefined;
	}
}

/** Whether more than one page is open. */
async function hasOthers(): Promise<boolean> {
	return (await scope.clients.matchAll({ type: 'window' })).length > 1;
}

/** Once the page has all that it asks for: where a worker still answers, Chrome lets both of them wait, for half a minute and more. */
async function handOver(waiting: ServiceWorker): Promise<void> {
	do await new Promise((resolve) => setTimeout(resolve, quiet));
	while (Date.now() - lastAsked < quiet);
	// A page that was just opened in a new tab was not among those counted before.
	if (await hasOthers()) return;
	waiting.postMessage('take over');
}

/** Milliseconds without a request after which a page has what it needs. */
const quiet = 400;

/** Milliseconds for a page to come from the network where an older one is at hand. */
const patience = 2000;

async function fill(): Promise<void> {
	try {
		await store.fill();
	} catch (fault) {
		await tell(fault instanceof NoRoomError ? 'no room' : 'unreachable');
		throw fault;
	}
}

/** More than once: where the earlier worker is just answering, Chrome may forget that it was asked. */
function askToTakeOver(): void {
	clearInterval(asking);
	const ask = () => {
		scope.skipWaiting().catch(() => undefined);
	};
	ask();
	asking = setInterval(ask, 500);
}

async function takeOver(): Promise<void> {
	clearInterval(asking);
	await store.tidy();
	await visited.tidy();
	await scope.clients.claim();
	if (asked) await tell('reload');
}

async function tell(message: string): Promise<void> {
	const tabs = await scope.clients.matchAll({ type: 'window', includeUncontrolled: true });
	for (const tab of tabs) if (visited.isOwn(tab.url)) tab.postMessage(message);
}

/** Once in a while: goes where the site ships no worker any more, and fetches again what a browser has thrown away. */
async function mend(): Promise<void> {
	if (lookedForItself || !navigator.onLine) return;
	lookedForItself = true;
	const own = await fetch(location.href, { cache: 'no-cache' }).catch(() => undefined);
	if (own?.status === 404 || own?.status === 410) {
		gone = true;
		await scope.registration.unregister();
		await eraseCaches(localeBase);
	} else if (own?.ok) await store.fill().catch(() => undefined);
}
