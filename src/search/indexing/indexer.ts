import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { PackedCache } from '../../cache/packed-cache.ts';
import { sha256 } from '../../cache/sha256.ts';
import { sourceDigest } from '../../cache/source-digest.ts';
import { fragmentPath, packed, servedFiles, unpacked, type Fragment, type IndexFile } from './index-files.ts';
import { indexFacts } from './index-facts.ts';
import { namesFor, readList } from './index-list.ts';
import type { IndexText } from './index-text.ts';
import { indexedPart, preparePage, readPrepared } from './prepare-pages.ts';
import { recordPage, type SearchInput, type SearchPage } from './search-input.ts';
import { textWords, type TextWords } from './text-words.ts';

/**
 * Words are spread over files by how often they stand on pages. Pagefind's own size makes a file of 30 kB for each
 * word of a query; files of a twentieth suit a phone better. Smaller ones would make the list of files longer than they save.
 */
// eslint-disable-next-line no-restricted-syntax -- Pagefind takes it from nowhere else.
process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = '700';

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
	/** Folder for what Pagefind writes, which is there as long as that is read; one that is made where none is given. */
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
		const stored = new Map(served.flatMap((file) => fragment(file, this.#texts)));
		const found = list.pages.flatMap(([name]) => stored.get(fragmentPath(name)) ?? []);
		const { lang, language } = this.#input;
		const words = await Promise.all(found.map((page) => this.#countedWords(page)));
		const facts = indexFacts(found, words, lang, language, list);
		return [
			...served.map((file) => {
				const page = stored.get(file.path);
				return page ? { ...file, content: packed(page), address: page.url } : file;
			}),
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

	/** What Pagefind writes: into a folder, since it takes a quarter longer to hand it over. */
	async #files(): Promise<IndexFile[]> {
		const folder = this.#tools.folder ?? mkdtempSync(join(tmpdir(), 'callback-index-'));
		try {
			await sound((await this.#index).writeFiles({ outputPath: folder }));
			return readFiles(folder);
		} finally {
			rmSync(folder, { recursive: true, force: true });
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
		const added = sound(index.addHTMLFile({ url: address, content }));
		added.catch(() => undefined);
		this.#onTheWay.push(added);
		if (this.#onTheWay.length === mostOnTheWay) await this.#onTheWay.shift();
	}

	async #countedWords(page: Fragment): Promise<TextWords> {
		const { lang } = this.#input;
		const key = JSON.stringify([code(), lang, page.content, page.meta]);
		const make = () => Promise.resolve(serialize(textWords(page, lang)));
		return deserialize(await this.#tools.cache.kept('words', key, make)) as TextWords;
	}
}

/** Changes with the code that reads pages. */
const code = () => sourceDigest('search', 'lib');

async function newIndex(lang: string): Promise<PagefindIndex> {
	const forceLanguage = cutByPagefind.test(lang) || lang === '' ? 'unknown' : lang;
	const { index } = await sound(createIndex({ excludeSelectors: leftOut, forceLanguage }));
	if (!index) throw new Error('Pagefind made no index.');
	return index;
}

/** A page or record with what people read in it, by the path of its file. */
function fragment(file: IndexFile, texts: ReadonlyMap<string, IndexText>): [path: string, page: Fragment][] {
	const stored = unpacked(file);
	const text = stored && texts.get(stored.url);
	if (!text) return [];
	const { content, meta, anchors } = stored;
	const page = {
		...stored,
		content: text.shown(content),
		meta: Object.fromEntries(Object.entries(meta).map(([name, words]) => [name, text.shown(words)])),
		anchors: anchors.map((anchor) => ({
			...anchor,
			...(anchor.text !== undefined && { text: text.shown(anchor.text) }),
		})),
	};
	return [[file.path, page]];
}

/** Every file below a folder, in the order of their paths. */
function readFiles(folder: string): IndexFile[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.sort()
		.map((file) => ({
			path: relative(folder, file).split(sep).join('/'),
			content: readFileSync(file),
		}));
}

/** Pagefind tells its errors in the answer. */
async function sound<Answer extends { errors: string[] }>(asked: Promise<Answer>): Promise<Answer> {
	const answer = await asked;
	if (answer.errors.length > 0)
		throw new Error(`Pagefind could not index the site: ${answer.errors.join('; ')}`);
	return answer;
}

/** As readers see pages who ask without words: Pagefind numbers them as they come. */
function inOrder(order: readonly string[]): (a: string, b: string) => number {
	const places = new Map(order.map((address, at) => [address, at]));
	const placeOf = (address: string) => places.get(address) ?? places.size;
	return (a, b) => placeOf(a) - placeOf(b) || (a < b ? -1 : a > b ? 1 : 0);
}
