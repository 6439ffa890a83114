import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { PackedCache } from '../../cache/packed-cache.ts';
import { sha256 } from '../../cache/sha256.ts';
import { sourceDigest } from '../../cache/source-digest.ts';
import { fragmentPath, servedFiles, unpacked, type IndexFile } from './index-files.ts';
import { indexFacts, WordCounts } from './index-facts.ts';
import { namesFor, readList } from './index-list.ts';
import { IndexText } from './index-text.ts';
import { indexedPage, type IndexedPage } from './indexed-page.ts';
import { pagefindFiles, throwOnErrors } from './pagefind-files.ts';
import { indexedPart, preparePage, readPrepared } from './prepare-pages.ts';
import { recordPage, type SearchInput, type SearchPage } from './search-input.ts';

/**
 * Words are spread over files by how often they stand on pages. Pagefind's own size makes a file of 30 kB for each
 * word of a query; files of a twentieth suit a phone better. Smaller ones would make the list of files longer than they save.
 */
const chunkSize = '700';

/** Parts of a text that nobody looks for; the evidence page has the sources. */
const leftOut = ['.footnotes'];

/** Languages whose words Pagefind cuts by itself, where we hand them over cut; another name keeps it from that. */
const cutByPagefind = /^(?:zh|ja|th|lo|km|my|ko)\b/i;

/** What an index may be made with. */
export interface IndexerTools {
	/** Keeps what was made of a page before. */
	cache: Pick<PackedCache, 'kept'>;
	/** Makes a page ready for Pagefind, wherever there is room for it: see {@link preparePage}. */
	prepare: (page: string) => Promise<Uint8Array>;
	/** Folder for what Pagefind writes, with what it wrote for an earlier index; one for this time where none is given. */
	folder?: string;
}

const plainTools: IndexerTools = {
	cache: { kept: async (_kind, _key, make) => Buffer.from(await make()) },
	prepare: (page) => Promise.resolve(preparePage(page)),
};

/** Pages that may be on their way to Pagefind, which reads one after the other as they come: it never waits for the next. */
const mostOnTheWay = 16;

/** Closing Pagefind stops it for everybody, so that indexes are made one after the other. */
let last: Promise<void> = Promise.resolve();

/**
 * An index in the making: Pagefind reads its pages while others are still being rendered. It indexes the parts of pages
 * marked with `data-pagefind-body`, and records. The same input gives the same bytes, in whatever order the pages come:
 * Pagefind numbers pages as it reads them, so that it is handed each when those before it were.
 *
 * Whoever starts one ends it with {@link Indexer.stop}.
 */
export class Indexer {
	readonly #input: SearchInput;
	readonly #tools: IndexerTools;
	readonly #index: Promise<PagefindIndex>;
	#end: () => void = () => undefined;
	/** Pages that Pagefind has not been handed yet, by their addresses. */
	readonly #waiting = new Map<string, Promise<Uint8Array>>();
	readonly #texts = new Map<string, IndexText>();
	/** Of each page, by its address, a hash of what Pagefind reads of it. */
	readonly #digests = new Map<string, string>();
	/** How many of the addresses whose order is known were handed over. */
	#handed = 0;
	#running: Promise<void> = Promise.resolve();
	readonly #onTheWay: Promise<unknown>[] = [];
	#isStopped = false;

	constructor(input: SearchInput, tools: Partial<IndexerTools> = {}) {
		this.#input = input;
		this.#tools = { ...plainTools, ...tools };
		const turn = last;
		last = new Promise((resolve) => (this.#end = resolve));
		this.#index = turn.then(() => newIndex(input.lang));
		this.#index.catch(() => undefined);
		for (const record of input.records) this.add({ address: record.address, html: recordPage(record) });
	}

	/** Takes a page; a failure is told at the end. */
	add({ address, html }: SearchPage): void {
		const page = indexedPart(html);
		const digest = sha256(page);
		this.#digests.set(address, digest);
		const prepared = this.#tools.cache.kept('page', code() + digest, () => this.#tools.prepare(page));
		prepared.catch(() => undefined);
		this.#waiting.set(address, prepared);
		this.#running = this.#running.then(() => this.#handNext());
		this.#running.catch(() => undefined);
	}

	/** Changes with all that goes into the index. */
	get key(): string {
		const pages = [...this.#digests].sort(([a], [b]) => (a < b ? -1 : 1));
		return sha256(code(), JSON.stringify([this.#input, pages]));
	}

	/**
	 * Waits until Pagefind has read all pages that were added. It is quick only where this thread is: what keeps it busy
	 * had better wait as well.
	 * @throws Error when Pagefind cannot read one of them
	 */
	async handOver(): Promise<void> {
		await this.#running;
		for (const address of [...this.#waiting.keys()].sort(inOrder(this.#input.order)))
			await this.#hand(address);
		await Promise.all(this.#onTheWay);
	}

	/**
	 * Makes the index of all pages that were added.
	 * @throws Error when Pagefind cannot read one of them
	 */
	async finish(): Promise<IndexFile[]> {
		await this.handOver();
		const files = await this.#files();
		const nameOf = namesFor(files);
		const list = readList(files, nameOf);
		const served = servedFiles(files, nameOf);
		const contents = new Map(served.map(({ path, content }) => [path, content]));
		// Pagefind lists pages as they were handed over. It leaves out those without a word, and then tells no place of others.
		const addresses = this.#texts.size === list.pages.length ? [...this.#texts.keys()] : [];
		const counts = new WordCounts();
		const found: [path: string, page: Omit<IndexedPage, 'words'>][] = [];
		for (const [at, [name, length]] of list.pages.entries()) {
			const path = fragmentPath(name);
			const content = contents.get(path);
			if (!content) throw new Error(`Pagefind has not written ${path}.`);
			const { words, ...page } = await this.#page(content, length, addresses[at]);
			counts.add(words);
			found.push([path, page]);
			this.#texts.delete(page.url);
		}
		const pages = found.map(([, page]) => page);
		const { lang, language } = this.#input;
		const facts = indexFacts(pages, counts, lang, language, list);
		return [
			...served.filter(({ path }) => !path.startsWith('fragment/')),
			...found.map(([path, { url, content }]) => ({ path, content, address: url })),
			{ path: 'words.json', content: new TextEncoder().encode(JSON.stringify(facts)) },
		];
	}

	/** Ends it, whether or not it was finished. */
	async stop(): Promise<void> {
		if (this.#isStopped) return;
		this.#isStopped = true;
		await this.#index.catch(() => undefined);
		await close();
		this.#end();
	}

	async #files(): Promise<IndexFile[]> {
		const folder = this.#tools.folder ?? mkdtempSync(join(tmpdir(), 'callback-index-'));
		try {
			return await pagefindFiles(await this.#index, folder);
		} finally {
			if (this.#tools.folder === undefined) rmSync(folder, { recursive: true, force: true });
		}
	}

	/** Hands over those whose turn it is. */
	async #handNext(): Promise<void> {
		for (;;) {
			const address = this.#input.order[this.#handed];
			if (this.#isStopped || address === undefined || !this.#waiting.has(address)) return;
			this.#handed += 1;
			await this.#hand(address);
		}
	}

	async #hand(address: string): Promise<void> {
		const waiting = this.#waiting.get(address);
		this.#waiting.delete(address);
		if (!waiting) return;
		const { text, content } = readPrepared(await waiting);
		this.#texts.set(address, text);
		const index = await this.#index;
		if (this.#isStopped) return;
		const added = throwOnErrors(index.addHTMLFile({ url: address, content }));
		added.catch(() => undefined);
		this.#onTheWay.push(added);
		if (this.#onTheWay.length === mostOnTheWay) await this.#onTheWay.shift();
	}

	/**
	 * @param content what Pagefind stored of a page
	 * @param length how many words it has
	 * @param address where the page is known to stand
	 */
	async #page(content: Uint8Array, length: number, address = unpacked(content).url): Promise<IndexedPage> {
		const { lang } = this.#input;
		const make = () => {
			const stored = unpacked(content);
			return indexedPage(stored, this.#texts.get(stored.url) ?? new IndexText(), lang);
		};
		const key = JSON.stringify([code(), lang, address, this.#digests.get(address)]);
		let made: IndexedPage | undefined;
		const kept = await this.#tools.cache.kept('stored', key, () =>
			Promise.resolve(serialize((made = make()))),
		);
		const page = made ?? (deserialize(kept) as IndexedPage);
		return page.url === address && page.length === length ? page : make();
	}
}

/** Changes with the code that reads pages. */
const code = () => sourceDigest('search', 'lib');

async function newIndex(lang: string): Promise<PagefindIndex> {
	// eslint-disable-next-line no-restricted-syntax -- Pagefind takes it from nowhere else.
	process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = chunkSize;
	const forceLanguage = cutByPagefind.test(lang) || lang === '' ? 'unknown' : lang;
	const { index } = await throwOnErrors(createIndex({ excludeSelectors: leftOut, forceLanguage }));
	if (!index) throw new Error('Pagefind made no index.');
	return index;
}

/** As readers see pages who ask without words: Pagefind numbers them as they come. */
function inOrder(order: readonly string[]): (a: string, b: string) => number {
	const places = new Map(order.map((address, at) => [address, at]));
	const placeOf = (address: string) => places.get(address) ?? places.size;
	return (a, b) => placeOf(a) - placeOf(b) || (a < b ? -1 : a > b ? 1 : 0);
}
