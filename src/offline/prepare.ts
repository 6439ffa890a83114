import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generatedFolders, workerFile } from '../lib/generated-addresses.ts';
import { readOwnPage } from '../hosting/own-page.ts';
import { keptSize, pack, packSize, readKept, shortHash, type Packed } from './bundle.ts';
import { choose, type Limits } from './choose.ts';
import { savedIndex, savedPages, type SavedPaths } from './saved-files.ts';
import { SizeEstimate, type Weights } from './estimate-size.ts';
import { eraser } from './eraser.ts';
import type { Opened } from '../hosting/policy.ts';
import { securityHeaders } from '../hosting/rules.ts';
import { styleHashOf, styleOf } from '../hosting/headers.ts';
import { isZipped, type SavedFile, type SavedSite } from './worker/saved-site.ts';

/** The pages in one language, as the worker has to know them. */
export interface OfflineSite {
	/** Path of the pages, as it stands in addresses. */
	localeBase: string;
	/** Paths of the pages in other languages, where they stand below it. */
	others: readonly string[];
	/** What of other websites the pages may use. */
	opened: Opened | undefined;
	limits: Limits;
}

/** What is known of a site before its files are compressed. */
export interface Prepared {
	site: OfflineSite;
	/** Of every page. */
	headers: Record<string, string>;
	packs: { path: string; files: Hashed[] }[];
	single: Hashed[];
	left: Left;
	/** Paths of packs that were written, and are not saved after all. */
	unused: string[];
}

/** What is not saved with the site. */
interface Left {
	/** How many pages: they are saved when they are visited. */
	pages: number;
	search: boolean;
}

/** What is saved of a site. */
export interface Saved {
	/** Of all of it, as it is sent. */
	bytes: number;
	pages: number;
	left: Left;
}

/** A file, its hash, and its length as it is kept. */
type Hashed = readonly [path: string, hash: string, length: number];

/**
 * What is saved of the pages in one language, in the making. The worker follows once all is compressed: it tells readers
 * how much that is.
 */
export class OfflinePacks {
	readonly #out: string;
	readonly #site: OfflineSite;
	readonly #weights: Weights | undefined;
	#ahead: Promise<Ahead> | undefined;

	/**
	 * @param out folder of these pages
	 * @param weights of earlier builds, if they are kept
	 */
	constructor(out: string, site: OfflineSite, weights?: Weights) {
		this.#out = out;
		this.#site = site;
		this.#weights = weights;
	}

	/**
	 * Does what can be done before there is a search index: weighs all pages, and writes their packs where they may all be
	 * saved. What else this thread has to do goes on meanwhile.
	 */
	async begin(): Promise<void> {
		await (this.#ahead ??= this.#begin());
	}

	/** Chooses what is saved, once the search index stands, and writes the packs of it. */
	async finish(): Promise<Prepared> {
		const out = this.#out;
		const { page, sheet, saved, sizes, packs: before } = await (this.#ahead ??= this.#begin());
		const all = { ...saved, index: savedIndex(out) };
		const { pages, index, parts, left } = await choose(sizes, all, this.#site.limits);
		const isAsBefore = before && left === 0;
		const packed = index.filter(isZipped);
		const shown = pages.flatMap(({ shows }) => shows);
		const single = [...new Set([...parts, ...shown, ...index.filter((path) => !isZipped(path))])].sort();
		const packs = isAsBefore ? before : writePacks(out, pathsOf(pages), sheet);
		return {
			site: this.#site,
			headers: Object.fromEntries(securityHeaders([styleHashOf(page)], this.#site.opened)),
			packs: [...packs, ...writePacks(out, packed, Buffer.alloc(0))],
			single: single.map((path) => hashed(readKept(out, path))),
			left: { pages: left, search: all.index.length > index.length },
			unused: isAsBefore ? [] : (before ?? []).map(({ path }) => path),
		};
	}

	async #begin(): Promise<Ahead> {
		const out = this.#out;
		const { localeBase, limits } = this.#site;
		const others = this.#site.others.map((other) =>
			decodeURI(other.slice(localeBase.length)).replace(/\/$/, ''),
		);
		const page = readOwnPage(out);
		const sheet = Buffer.from(styleOf(page));
		const saved = await savedPages(out, localeBase, others);
		const sizes = new SizeEstimate(out, sheet, this.#weights);
		const { pages, left } = await choose(sizes, { ...saved, index: [] }, limits);
		const packs = left === 0 ? writePacks(out, pathsOf(pages), sheet) : undefined;
		return { page, sheet, saved, sizes, packs };
	}
}

/** What is known before there is a search index. */
interface Ahead {
	/** A page of ours. */
	page: string;
	sheet: Buffer;
	saved: Omit<SavedPaths, 'index'>;
	sizes: SizeEstimate;
	/** Packs of all pages, where they may all be saved. */
	packs: Prepared['packs'] | undefined;
}

const pathsOf = (pages: SavedPaths['pages']) => pages.map(({ path }) => path);

/** Packs of about the same size: a small one at the end would only be one more request. */
function writePacks(out: string, paths: readonly string[], sheet: Buffer): Prepared['packs'] {
	const sizes = paths.map((path) => Math.max(1, keptSize(out, path) - sheet.length));
	const whole = sum(sizes);
	const count = Math.max(1, Math.round(whole / packSize));
	const parts: string[][] = [];
	let before = 0;
	for (const [at, path] of paths.entries()) {
		if (before >= (whole * parts.length) / count) parts.push([]);
		parts.at(-1)?.push(path);
		before += sizes[at] ?? 0;
	}
	const packs: Prepared['packs'] = [];
	for (const part of parts) {
		const files = part.map((path) => readKept(out, path));
		const bytes = pack(files, sheet);
		// The name says what is in it, so that browsers may keep it; its ending, that hosts compress it.
		const path = `${generatedFolders.assets}offline.${shortHash(bytes)}.txt`;
		writeFileSync(join(out, path), bytes);
		packs.push({ path, files: files.map(hashed) });
	}
	return packs;
}

function hashed({ path, bytes }: Packed): Hashed {
	return [path, shortHash(bytes), bytes.length];
}

/**
 * Writes the worker of the pages in one language, above its script, which stands there already.
 * @param out folder of these pages, compressed; packs that are not saved are taken away
 * @returns what is saved
 */
export function writeWorker(out: string, { site, headers, packs, single, left, unused }: Prepared): Saved {
	const saving = new Set(packs.map(({ path }) => path));
	for (const path of unused.filter((one) => !saving.has(one)))
		for (const ending of ['', '.br', '.gz']) rmSync(join(out, path + ending), { force: true });
	const file = join(out, workerFile);
	const script = readFileSync(file, 'utf8');
	const saved = ([path, hash]: Hashed): SavedFile => [path, hash, inHundreds(sentBytes(join(out, path)))];
	const sent = packs.map(({ path, files }) => ({
		path,
		bytes: sentBytes(join(out, path)),
		files: files.map(saved),
	}));
	const files = single.map(saved);
	const savedSite: SavedSite = {
		localeBase: site.localeBase,
		others: site.others,
		bytes: sum(sent.map(({ bytes }) => bytes)) + sum(files.map(([, , bytes]) => bytes)),
		whole: left.pages === 0 && !left.search,
		room: sum([...packs.flatMap((one) => one.files), ...single].map(([, , length]) => length)),
		headers,
		packs: sent,
		files,
	};
	writeFileSync(file, `const savedSite = ${JSON.stringify(savedSite)};\n${script}`);
	const pages = sum(packs.map((one) => one.files.filter(([path]) => path.endsWith('.html')).length));
	return { bytes: savedSite.bytes, pages, left };
}

function inHundreds(bytes: number): number {
	return Math.ceil(bytes / 100) * 100;
}

/** Bytes of a file as a good host sends it. */
function sentBytes(file: string): number {
	const compressed = `${file}.br`;
	return statSync(existsSync(compressed) ? compressed : file).size;
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((all, number) => all + number, 0);
}

/** Writes the worker of a site that saves nothing. @param base path of the pages, as it stands in addresses */
export function writeEraser(out: string, base: string): void {
	writeFileSync(join(out, workerFile), eraser(base));
}

/** What to tell somebody whose site is built. */
export function offlineNote({ bytes, pages, left }: Saved): string {
	const size = `${(Math.ceil(bytes / 100_000) / 10).toFixed(1)} MB`;
	if (left.pages === 0 && !left.search)
		return `Readers’ devices save the site, ${size}, so that it opens without a network. "offline: false" in brand.yaml switches that off.`;
	const count = `${pages} of ${pages + left.pages} pages${left.search ? ' and no search' : ''}`;
	return `Readers’ devices save the main pages, ${size} (${count}), and others when they are visited. A number of MB at "offline:" in brand.yaml changes that.`;
}
