import { copyFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Cache } from '../cache/cache.ts';
import { PackedCache } from '../cache/packed-cache.ts';
import { withFolder } from '../cache/with-folder.ts';
import { buildIndex } from '../search/indexing/build-index.ts';
import type { IndexFile } from '../search/indexing/index-files.ts';
import { Indexer } from '../search/indexing/indexer.ts';
import { withoutMarks } from '../search/indexing/strip-marks.ts';
import { filesBelow } from '../site/files-below.ts';
import { prepareBeside } from './prepare-beside.ts';
import { searchInput } from './searchable.ts';
import type { SiteState } from './site-state.ts';
import type { WorkerPool } from './worker-pool.ts';

/** The search index of a site in one language: it is begun before the pages are rendered, and takes each as it is. */
export class SiteIndex {
	/** Addresses in the order in which the search knows them. */
	readonly order: readonly string[];
	readonly #indexer: Indexer;
	readonly #whole: Cache;
	readonly #pages: PackedCache;
	/** The firm's own files, by their paths in the site; the ones in the first folder count. */
	readonly #own: ReadonlyMap<string, string>;

	/** What Pagefind wrote for the last build. */
	readonly #written: string;
	/** Where it stands while this build works on it. */
	readonly #folder: string;

	/** @param folder for what Pagefind writes, on the same disk as the cache */
	constructor({ loaded, places }: Pick<SiteState, 'loaded' | 'places'>, workers: WorkerPool, folder: string) {
		this.#whole = new Cache(join(places.cacheDir, 'index'));
		this.#pages = new PackedCache(join(places.cacheDir, 'indexed-pages'));
		this.#written = join(places.cacheDir, 'pagefind');
		this.#folder = folder;
		const input = searchInput(loaded);
		this.order = input.order;
		this.#indexer = new Indexer(input, {
			cache: this.#pages,
			prepare: prepareBeside(workers),
			folder,
		});
		this.#own = new Map(
			loaded.site.publicDirs
				.toReversed()
				.flatMap((folder) => filesBelow(folder).map((file) => [file.path, file.absolute])),
		);
	}

	/**
	 * Takes from a page what the search reads of it, unless the firm has a page of its own in its place.
	 * @param path of its file in the site
	 * @returns the page as readers get it
	 */
	take(path: string, html: string): string {
		return this.#own.has(path) ? html : this.#take(path, html);
	}

	/** Writes the firm's own files, and takes its pages. @param out folder of the pages in this language */
	copyOwn(out: string): void {
		for (const [path, from] of this.#own) {
			const to = withFolder(join(out, path));
			copyFileSync(from, to);
			if (!path.endsWith('.html')) continue;
			const html = readFileSync(from, 'utf8');
			const taken = this.#take(path, html);
			// A page in another encoding stays as it is: only what was marked is written anew.
			if (taken !== html) writeFileSync(to, taken);
		}
	}

	/**
	 * Makes the index of all pages that were taken.
	 * @param meanwhile what this thread does while Pagefind needs nothing more of it
	 */
	async make(meanwhile: () => Promise<void> = () => Promise.resolve()): Promise<IndexFile[]> {
		const finish = async () => {
			await this.#indexer.handOver();
			const [files] = await Promise.all([this.#finish(), meanwhile()]);
			return files;
		};
		const files = await buildIndex({ key: this.#indexer.key, finish }, this.#whole);
		if (this.#whole.made === 0) await meanwhile();
		this.#whole.prune();
		// Where all of it is kept, nobody has asked for what is kept of its pages: it stays for the next edit.
		if (this.#whole.made > 0) this.#pages.save();
		return files;
	}

	/** Ends it, whether or not it was written. */
	stop(): Promise<void> {
		return this.#indexer.stop();
	}

	async #finish(): Promise<IndexFile[]> {
		// A build that ends before it gives them back leaves the next one to write all of them.
		move(this.#written, this.#folder);
		const files = await this.#indexer.finish();
		// Another build may have put its own there.
		move(this.#written, `${this.#folder}-last`);
		move(this.#folder, this.#written);
		return files;
	}

	#take(path: string, html: string): string {
		if (html.includes('data-pagefind-body')) this.#indexer.add({ address: addressOf(path), html });
		return withoutMarks(html);
	}
}

/** Moves a folder. Where that cannot be done, for whatever reason, there is only more to write. */
function move(from: string, to: string): void {
	try {
		mkdirSync(dirname(to), { recursive: true });
		renameSync(from, to);
	} catch {
		// Mostly there is none: this is the first build, or another one has taken it.
	}
}

/** @param path of a file in the site, with slashes */
function addressOf(path: string): string {
	return `/${path}`.replace(/\/index\.html$/, '/');
}
