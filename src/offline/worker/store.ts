import { types } from '../../hosting/types.ts';
import { hashOf } from './hash.ts';
import { isZipped, type SavedFile, type SavedPack, type SavedSite } from './saved-site.ts';
import { unpack } from './unpack.ts';

/** The reader's device has no room. */
export class NoRoomError extends Error {}

/**
 * What is saved of a site. Each file is kept under its path and its hash: versions of the site stand side by side, and
 * share what they have in common.
 */
export class Store {
	readonly site: SavedSite;
	/** Every file of this version, by its path. */
	readonly files: ReadonlyMap<string, SavedFile>;

	constructor(site: SavedSite) {
		this.site = site;
		const all = [...site.files, ...site.packs.flatMap(({ files }) => files)];
		this.files = new Map(all.map((file) => [file[0], file]));
	}

	/** A file of this version; nothing where a browser has thrown it away, or cannot read what it keeps. */
	async get(path: string): Promise<Response | undefined> {
		const file = this.files.get(path);
		const { saved } = cacheNames(this.site.localeBase);
		return file && caches.match(this.#keyOf(file), { cacheName: saved }).catch(() => undefined);
	}

	/**
	 * Fetches what is not there yet; what arrives stays, also where something else fails.
	 * @throws NoRoomError, or Error when something cannot be had as this version has it
	 */
	async fill(): Promise<void> {
		const missing = await this.#missing();
		if (missing.size === 0) return;
		if ((await freeBytes()) < this.site.room) {
			await this.#giveBack(missing);
			throw new NoRoomError();
		}
		const lacking = ({ files }: { files: readonly SavedFile[] }) => files.filter((file) => missing.has(file));
		const done = await Promise.allSettled([
			...this.site.packs.map((pack) => this.#fillFrom(pack, lacking(pack))),
			this.#fetchEach(lacking(this.site)),
		]);
		const faults = done.flatMap((part) => (part.status === 'rejected' ? [part.reason as unknown] : []));
		if (faults.some((fault) => fault instanceof NoRoomError)) await this.#giveBack(missing);
		throwFirst(faults);
	}

	/** Removes what does not belong to this version. */
	async tidy(): Promise<void> {
		const cache = await this.#open();
		const own = new Set([...this.files.values()].map((file) => this.#keyOf(file)));
		const others = (await cache.keys()).filter(({ url }) => !own.has(url));
		await Promise.all(others.map((key) => cache.delete(key)));
	}

	/** A device that is full gets back the room that an attempt has taken. */
	async #giveBack(files: Iterable<SavedFile>): Promise<void> {
		const cache = await this.#open();
		await Promise.all([...files].map((file) => cache.delete(this.#keyOf(file))));
		if ((await cache.keys()).length === 0) await caches.delete(cacheNames(this.site.localeBase).saved);
	}

	/** The pack, or each file by itself where that is less. */
	async #fillFrom(pack: SavedPack, lacking: readonly SavedFile[]): Promise<void> {
		if (lacking.length === 0) return;
		const alone = lacking.reduce((sum, [, , bytes]) => sum + bytes, 0);
		// Some hosts change pages on the way; packs they leave alone.
		if (alone < pack.bytes && (await this.#fetchEach(lacking).then(() => true, isRoom))) return;
		const files = unpack(await this.#fetch(pack.path));
		await eachOf(lacking, (file) => this.#keep(file, files.get(file[0])));
	}

	#fetchEach(files: readonly SavedFile[]): Promise<void> {
		return eachOf(files, async (file) => {
			const [path] = file;
			const bytes = await this.#fetch(path);
			await this.#keep(file, isZipped(path) ? await unzipped(bytes) : bytes);
		});
	}

	/** What is named after its content may come out of the browser's own cache. */
	async #fetch(path: string): Promise<Uint8Array> {
		const lasts = /^(?:_assets|fonts)\//.test(path);
		const address = this.#address(path.replace(/(?:^|(?<=\/))index\.html$/, ''));
		const response = await fetch(address, { cache: lasts ? 'default' : 'no-cache' });
		if (!response.ok) throw new Error(`${address}: ${response.status}`);
		return new Uint8Array(await response.arrayBuffer());
	}

	/** Keeps a file, if it is the one that this version means. */
	async #keep(file: SavedFile, bytes: Uint8Array | undefined): Promise<void> {
		const [path, hash] = file;
		if (!bytes || (await hashOf(bytes)) !== hash) throw new Error(`${path} is of another version.`);
		const headers = { ...this.site.headers, 'Content-Type': typeOf(path) };
		try {
			const cache = await this.#open();
			await cache.put(this.#keyOf(file), new Response(bytes as Uint8Array<ArrayBuffer>, { headers }));
		} catch (fault) {
			throw fault instanceof DOMException && fault.name === 'QuotaExceededError' ? new NoRoomError() : fault;
		}
	}

	async #missing(): Promise<Set<SavedFile>> {
		const kept = new Set((await (await this.#open()).keys()).map(({ url }) => url));
		return new Set([...this.files.values()].filter((file) => !kept.has(this.#keyOf(file))));
	}

	#open(): Promise<Cache> {
		return caches.open(cacheNames(this.site.localeBase).saved);
	}

	#keyOf([path, hash]: SavedFile): string {
		return `${this.#address(path)}?${hash}`;
	}

	#address(path: string): string {
		return new URL(this.site.localeBase + path.split('/').map(encodeURIComponent).join('/'), location.origin)
			.href;
	}
}

/** Names of our caches; another site on the same host has others. */
export function cacheNames(base: string): Record<'saved' | 'visited', string> {
	return { saved: `callback-offline:${base}:saved`, visited: `callback-offline:${base}:visited` };
}

/** Removes all that was saved or kept of a site, and nothing else. */
export async function eraseCaches(base: string): Promise<void> {
	await Promise.all(Object.values(cacheNames(base)).map((name) => caches.delete(name)));
}

/** So many at once as a browser opens to an older server. */
const lanes = 6;

/** Does the same with each, a few at a time. @throws the first fault, after all others had their turn */
async function eachOf<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
	const waiting = items.values();
	const faults: unknown[] = [];
	const lane = async () => {
		for (const item of waiting) await work(item).catch((fault: unknown) => faults.push(fault));
	};
	await Promise.all(Array.from({ length: lanes }, lane));
	throwFirst(faults);
}

/** @throws the fault that says most, if there is any */
function throwFirst(faults: readonly unknown[]): void {
	if (faults.length > 0) throw faults.find((fault) => fault instanceof NoRoomError) ?? faults[0];
}

/** Room on the reader's device; without end where a browser does not tell, as Safari did not before 2023. */
async function freeBytes(): Promise<number> {
	const { storage } = navigator as { storage?: Partial<StorageManager> };
	const { quota = Infinity, usage = 0 } = (await storage?.estimate?.()) ?? {};
	return quota - usage;
}

function isRoom(fault: unknown): false {
	if (fault instanceof NoRoomError) throw fault;
	return false;
}

/** Pagefind's files come zipped, but some hosts unzip them on the way. */
async function unzipped(bytes: Uint8Array): Promise<Uint8Array> {
	if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
	const stream = new Blob([bytes as Uint8Array<ArrayBuffer>])
		.stream()
		.pipeThrough(new DecompressionStream('gzip'));
	return new Uint8Array(await new Response(stream).arrayBuffer());
}

function typeOf(path: string): string {
	const ending = /\.\w+$/.exec(path)?.[0] ?? '';
	return types[ending.toLowerCase()] ?? 'application/octet-stream';
}
