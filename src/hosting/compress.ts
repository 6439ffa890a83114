import { createHash } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { PackedCache } from '../cache/packed-cache.ts';
import { filesIn } from './files-in.ts';
import { compressible } from './rules.ts';

/**
 * Writes a Brotli and a gzip copy beside each text file of a built site, where it is smaller. Servers send these as they
 * are, instead of compressing each time. Files that stand may be begun with while others are still being made.
 */
export class Compressor {
	readonly #cache: Keeper;
	/** Files that were begun with, and what they were then. */
	readonly #begun = new Map<string, string>();
	/** Files that nobody has taken yet; what takes longest comes last, and is taken first. */
	#waiting: TextFile[] = [];
	/** How many are taking files. */
	#atWork = 0;
	readonly #running: Promise<void>[] = [];
	/** Whether there are more pages of a language than are compressed as well as can be. */
	#isLarge = false;
	#isStopped = false;

	/** @param cache what was compressed before is taken from there */
	constructor(cache: Keeper = noCache) {
		this.#cache = cache;
	}

	/** Begins with all files that stand in a folder, and goes on in other threads; a failure is told at the end. */
	begin(folder: string): void {
		const files = this.#filesIn(folder);
		const pages = files.filter(({ path }) => path.endsWith('.html'));
		// What is saved for readers grows with the pages, and comes after them.
		this.#isLarge ||= pages.reduce((sum, { size }) => sum + size, 0) > mostAsGoodAsCanBe;
		const most = this.#isLarge ? quick : best;
		const all = [...this.#waiting, ...files.map((file) => ({ ...file, most }))];
		this.#waiting = all.sort((a, b) => a.size - b.size);
		for (let free = Math.min(atOnce - this.#atWork, all.length); free > 0; free -= 1) {
			const taking = this.#takeFiles();
			taking.catch(() => undefined);
			this.#running.push(taking);
		}
	}

	/** Compresses all files of a folder that were not begun with, or have changed since. */
	async finish(folder: string): Promise<void> {
		// What has changed is not written twice at once.
		await Promise.all(this.#running);
		this.begin(folder);
		await Promise.all(this.#running);
	}

	/** Ends as soon as the files at hand are done. */
	async stop(): Promise<void> {
		this.#isStopped = true;
		await Promise.allSettled(this.#running);
	}

	#filesIn(folder: string): Omit<TextFile, 'most'>[] {
		return filesIn(folder).flatMap((path) => {
			if (!endings.test(path)) return [];
			const { size, mtimeMs } = statSync(path);
			const state = `${size} ${mtimeMs}`;
			if (this.#begun.get(path) === state) return [];
			this.#begun.set(path, state);
			return { path, size };
		});
	}

	/** Takes one file after the other: a large site is never in memory as a whole. */
	async #takeFiles(): Promise<void> {
		this.#atWork += 1;
		try {
			for (;;) {
				const file = this.#isStopped ? undefined : this.#waiting.pop();
				if (!file) return;
				await compressFile(file.path, this.#cache, file.most);
			}
		} finally {
			this.#atWork -= 1;
		}
	}
}

/** Files in work: this thread is not always there to hand over the next one. */
const atOnce = 4 * availableParallelism();

interface TextFile {
	path: string;
	size: number;
	/** Level of Brotli for pages. */
	most: number;
}

/**
 * Writes the compressed copies of one file, also of a small one: where a site is copied over its last one, a copy that is
 * left out would leave the old one to be served.
 * @param most level of Brotli for pages
 */
export async function compressFile(file: string, cache: Keeper = noCache, most = best): Promise<void> {
	// To wait for the disk would take this thread longer than to read: three steps there and back for each file.
	const bytes = readFileSync(file);
	const quality = readAside.test(file) ? quick : oftenLoaded.test(file) ? finest : most;
	const key = `${quality} ${createHash('sha256').update(bytes).digest('hex')}`;
	const each = Object.entries(ways).map(async ([ending, compress]) => {
		const smaller = await cache.kept(ending, key, () => compress(bytes, quality));
		if (smaller.length < bytes.length) writeFileSync(`${file}.${ending}`, smaller);
	});
	await Promise.all(each);
}

type Keeper = Pick<PackedCache, 'kept'>;

const noCache: Keeper = { kept: async (_ending, _key, make) => Buffer.from(await make()) };

const endings = new RegExp(`\\.(?:${compressible.join('|')})$`, 'i');

/** No reader waits for these: texts for programs, feeds, maps of the site. */
const readAside = /\.(?:md|xml)$/i;

/** These are few, and every page or search loads some of them. */
const oftenLoaded = /\.(?:css|js|wasm)$/i;

const finest = constants.BROTLI_MAX_QUALITY;

/** Brotli's last level takes more than twice the time of the one before it and saves two per cent. */
const best = 10;

/**
 * The highest level before the time grows fifteenfold is the ninth; this one takes little more than half of that, and files
 * are 0.2 per cent larger.
 */
const quick = 7;

/**
 * Bytes of pages of a language that are compressed as well as can be, more than the handbook has; a larger site would wait
 * for it too long.
 */
const mostAsGoodAsCanBe = 14_000_000;

/**
 * How far back Brotli looks, as a power of two: over all of a file. With more, getting ready takes longer than the work.
 */
function windowFor(bytes: number): number {
	const { BROTLI_MIN_WINDOW_BITS: least, BROTLI_MAX_WINDOW_BITS: widest } = constants;
	return Math.min(widest, Math.max(least, Math.ceil(Math.log2(bytes + 16))));
}

const ways: Record<'br' | 'gz', (bytes: Buffer, quality: number) => Promise<Buffer>> = {
	br: (bytes, quality) =>
		promisify(brotliCompress)(bytes, {
			params: {
				[constants.BROTLI_PARAM_QUALITY]: quality,
				[constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
				[constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
				[constants.BROTLI_PARAM_LGWIN]: windowFor(bytes.length),
			},
		}),
	gz: (bytes) => promisify(gzip)(bytes, { level: 9 }),
};
