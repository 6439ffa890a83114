import { cacheNames } from './store.ts';
import type { SavedSite } from './saved-site.ts';

/** What is kept at most of what was visited. */
const most = 300;

/** Pages and their parts that are not saved with the site, such as those in another language: kept as they are visited. */
export class Visited {
	readonly #site: SavedSite;

	constructor(site: SavedSite) {
		this.#site = site;
	}

	/** Whether an answer to the request would be kept. */
	takes({ mode, destination, headers }: Request): boolean {
		const isPart = ['script', 'style', 'font', 'image'].includes(destination);
		return (isPart || (mode === 'navigate' && destination === 'document')) && !headers.has('range');
	}

	/** Keeps an answer, if it is a page or a part of one. A device that is full keeps nothing. */
	async keep(request: Request, answer: Response): Promise<void> {
		const isPage = (answer.headers.get('Content-Type') ?? '').startsWith('text/html');
		if (answer.status !== 200 || isPage !== (request.mode === 'navigate')) return;
		try {
			const cache = await this.#open();
			const key = keyOf(request);
			await cache.delete(key);
			await cache.put(key, answer);
			const keys = await cache.keys();
			await Promise.all(keys.slice(0, Math.max(0, keys.length - most)).map((old) => cache.delete(old)));
		} catch {
			// The page itself has reached the reader.
		}
	}

	/** What was kept, if anything was and the browser can read it. */
	async get(request: Request): Promise<Response | undefined> {
		const { visited } = cacheNames(this.#site.localeBase);
		return caches.match(keyOf(request), { cacheName: visited, ignoreVary: true }).catch(() => undefined);
	}

	/** Whether an address is one of the worker's own language. */
	isOwn(url: string): boolean {
		const { pathname } = new URL(url);
		const { localeBase, others } = this.#site;
		return pathname.startsWith(localeBase) && !others.some((other) => pathname.startsWith(other));
	}

	/** Forgets pages in the worker's own language: their scripts and fonts were those of another version. */
	async tidy(): Promise<void> {
		const cache = await this.#open();
		const own = (await cache.keys()).filter(({ url }) => this.isOwn(url));
		await Promise.all(own.map((key) => cache.delete(key)));
	}

	#open(): Promise<Cache> {
		return caches.open(cacheNames(this.#site.localeBase).visited);
	}
}

/** A query may hold what a reader has looked for: it is not kept. */
function keyOf({ url }: Request): string {
	const { origin, pathname } = new URL(url);
	return origin + pathname;
}
