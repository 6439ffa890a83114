import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { pack } from '../../../src/offline/bundle.ts';
import { hashOf } from '../../../src/offline/worker/hash.ts';
import type { SavedFile, SavedSite } from '../../../src/offline/worker/saved-site.ts';
import { eraseCaches, NoRoomError, Store } from '../../../src/offline/worker/store.ts';

const origin = 'https://guide.example';

/** A cache that a browser would keep; it can be full. */
class FakeCache {
	readonly kept = new Map<string, Response>();
	room = Infinity;
	keys = async () => [...this.kept.keys()].map((url) => ({ url }));
	match = async (key: string) => this.kept.get(key)?.clone();
	delete = async (key: string | { url: string }) => this.kept.delete(typeof key === 'string' ? key : key.url);
	put = async (key: string, answer: Response) => {
		if (this.kept.size >= this.room) throw new DOMException('full', 'QuotaExceededError');
		this.kept.set(key, answer);
	};
}

let caches: Map<string, FakeCache>;
let room = Infinity;
let free = Infinity;
/** What the server sends, by address; what it was asked for. */
let served: Map<string, string | Buffer>;
let asked: string[];

const open = (name: string) => {
	const cache = caches.get(name) ?? new FakeCache();
	cache.room = room;
	caches.set(name, cache);
	return cache;
};

beforeEach(() => {
	caches = new Map();
	served = new Map();
	asked = [];
	[room, free] = [Infinity, Infinity];
	vi.stubGlobal('location', { origin });
	vi.stubGlobal('navigator', { storage: { estimate: async () => ({ quota: free, usage: 0 }) } });
	vi.stubGlobal('caches', {
		open: async (name: string) => open(name),
		match: async (key: string, { cacheName }: { cacheName: string }) => caches.get(cacheName)?.match(key),
		delete: async (name: string) => caches.delete(name),
	});
	vi.stubGlobal('fetch', async (address: string) => {
		const path = address.slice(origin.length);
		asked.push(path);
		const body = served.get(path);
		return body === undefined
			? new Response('', { status: 404 })
			: new Response(new Uint8Array(Buffer.from(body)));
	});
});
afterEach(() => void vi.unstubAllGlobals());

/** Publishes a version of a site with two pages in a pack and a script, and gives the store that saves it. */
async function publish(first: string, second = 'Second page'): Promise<Store> {
	const pages = { 'index.html': first, 'guides/index.html': second };
	const script = 'export {}';
	const file = async (path: string, text: string, bytes: number): Promise<SavedFile> => [
		path,
		await hashOf(Buffer.from(text)),
		bytes,
	];
	const packed = Object.entries(pages).map(([path, text]) => ({ path, bytes: Buffer.from(text) }));
	served.set('/guide/_assets/pack.txt', pack(packed, Buffer.alloc(0)));
	served.set('/guide/_assets/page.js', script);
	for (const [path, text] of Object.entries(pages))
		served.set(`/guide/${path.replace('index.html', '')}`, text);
	const site: SavedSite = {
		localeBase: '/guide/',
		others: [],
		bytes: 30,
		whole: true,
		room: 100,
		headers: { 'X-Content-Type-Options': 'nosniff' },
		packs: [
			{
				path: '_assets/pack.txt',
				bytes: 15,
				files: await Promise.all(Object.entries(pages).map(([path, text]) => file(path, text, 10))),
			},
		],
		files: [await file('_assets/page.js', script, 10)],
	};
	return new Store(site);
}

test('A first save takes the pack; what is saved comes with its type and the headers of the site', async () => {
	const store = await publish('First page');
	await store.fill();
	expect(asked.toSorted()).toEqual(['/guide/_assets/pack.txt', '/guide/_assets/page.js']);
	const page = await store.get('index.html');
	expect(await page?.text()).toBe('First page');
	expect(page?.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
	expect(page?.headers.get('X-Content-Type-Options')).toBe('nosniff');
	expect(await store.get('nowhere.html')).toBeUndefined();
});

test('A new version fetches what has changed, and leaves the old one whole until it is tidied away', async () => {
	const old = await publish('First page');
	await old.fill();
	const next = await publish('First page, mended');
	asked = [];
	await next.fill();
	expect(asked).toEqual(['/guide/']);
	expect(await (await old.get('index.html'))?.text()).toBe('First page');
	expect(await (await next.get('index.html'))?.text()).toBe('First page, mended');
	await next.tidy();
	expect(await old.get('index.html')).toBeUndefined();
	expect(await (await old.get('guides/index.html'))?.text()).toBe('Second page');
});

test('A host that changes pages on the way still gives the pack as it is', async () => {
	await (await publish('First page')).fill();
	const next = await publish('First page, mended');
	served.set('/guide/', 'First page, mended, and a script of the host');
	await next.fill();
	expect(await (await next.get('index.html'))?.text()).toBe('First page, mended');
});

test('A host between two versions gives nothing that is taken', async () => {
	const next = await publish('New page');
	await publish('Old page');
	await expect(next.fill()).rejects.toThrow('another version');
	expect(await next.get('index.html')).toBeUndefined();
	// What fits is kept for the next attempt.
	expect(await (await next.get('guides/index.html'))?.text()).toBe('Second page');
});

test('What arrived before the line was cut is not fetched again', async () => {
	const store = await publish('First page');
	served.delete('/guide/_assets/pack.txt');
	await expect(store.fill()).rejects.toThrow('404');
	const again = await publish('First page');
	asked = [];
	await again.fill();
	expect(asked).toEqual(['/guide/_assets/pack.txt']);
});

test('A device without room is not filled, and gets back what an attempt took', async () => {
	const store = await publish('First page');
	free = 99;
	await expect(store.fill()).rejects.toThrow(NoRoomError);
	expect({ asked, caches: [...caches.keys()] }).toEqual({ asked: [], caches: [] });
	[free, room] = [Infinity, 2];
	await expect(store.fill()).rejects.toThrow(NoRoomError);
	expect([...caches.keys()]).toEqual([]);
});

test('Erasing takes what is ours alone', async () => {
	open('callback-offline:/guide/:saved');
	open('callback-offline:/guide/:visited');
	open('callback-offline:/:saved');
	open('of somebody else');
	await eraseCaches('/guide/');
	expect([...caches.keys()]).toEqual(['callback-offline:/:saved', 'of somebody else']);
});

test('what a browser cannot read of what it keeps comes from the network', async () => {
	const store = await publish('First page');
	await store.fill();
	vi.stubGlobal('caches', { match: () => Promise.reject(new DOMException('broken')) });
	expect(await store.get('index.html')).toBeUndefined();
});
