import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { brotliCompressSync, constants } from 'node:zlib';
import type { PackedCache } from '../cache/packed-cache.ts';
import { compressible } from '../hosting/rules.ts';
import { keptSize, pack, packSize, readKept } from './bundle.ts';
import type { ShowingPage } from './saved-files.ts';

/** Keeps what packs were found to weigh, by their bytes. */
export type Weights = Pick<PackedCache, 'kept'>;

/**
 * Tells what files take when they are sent, before they are compressed as well as can be. That takes long; this is quick
 * and errs on the side of more.
 */
export class SizeEstimate {
	readonly #out: string;
	readonly #sheet: Buffer;
	readonly #weights: Weights | undefined;
	/** What files and packs were found to take, by their paths. */
	readonly #known = new Map<string, number>();

	/**
	 * @param out folder of the pages
	 * @param sheet the style sheet that pages hold
	 * @param weights of earlier builds, if they are kept
	 */
	constructor(out: string, sheet: Buffer, weights?: Weights) {
		this.#out = out;
		this.#sheet = sheet;
		this.#weights = weights;
	}

	/**
	 * Pages in packs, and what they show.
	 * @param but pictures that are not counted
	 * @param enough where they take more than that, no more of them are weighed
	 * @param roughly five times as quickly, and too much, by a quarter where pages differ and tenfold where they are alike
	 */
	async pages(
		pages: readonly ShowingPage[],
		{
			but = new Set(),
			enough = Infinity,
			roughly = false,
		}: { but?: ReadonlySet<string>; enough?: number; roughly?: boolean } = {},
	): Promise<number> {
		const shown = new Set(pages.flatMap(({ shows }) => shows)).difference(but);
		const pictures = this.files([...shown]);
		const paths = pages.map(({ path }) => path);
		const quality = roughly ? quickest : quick;
		return pictures + (await this.#packs(paths, this.#sheet, quality, enough - pictures));
	}

	/** The search index. @param enough where it takes more than that, no more of it is weighed */
	index(paths: readonly string[], enough: number): Promise<number> {
		return this.#packs(paths, Buffer.alloc(0), quick, enough);
	}

	/** Files as they are stored: those of the index are compressed one by one, and take less together. */
	stored(paths: readonly string[]): number {
		return paths.reduce((sum, path) => sum + statSync(join(this.#out, path)).size, 0);
	}

	/** Files that are sent one by one. */
	files(paths: readonly string[]): number {
		return paths.reduce((sum, path) => sum + this.#file(path), 0);
	}

	#file(path: string): number {
		const known = this.#known.get(path);
		if (known !== undefined) return known;
		const bytes = readFileSync(join(this.#out, path));
		const shrinks = compressible.includes(extname(path).slice(1).toLowerCase());
		const size = shrinks ? Math.min(bytes.length, brotli(bytes)) : bytes.length;
		this.#known.set(path, size);
		return size;
	}

	async #packs(paths: readonly string[], sheet: Buffer, quality: number, enough: number): Promise<number> {
		let sum = 0;
		let waiting: string[] = [];
		let size = 0;
		for (const [at, path] of paths.entries()) {
			waiting.push(path);
			size += keptSize(this.#out, path);
			if (size < packSize && at < paths.length - 1) continue;
			sum += await this.#pack(waiting, sheet, quality);
			if (sum > enough) return sum;
			[waiting, size] = [[], 0];
			// Whatever else this thread has to do goes on.
			await setImmediate();
		}
		return sum;
	}

	async #pack(paths: readonly string[], sheet: Buffer, quality: number): Promise<number> {
		const name = [quality, ...paths].join('\n');
		const known = this.#known.get(name);
		if (known !== undefined) return known;
		const files = paths.map((path) => readKept(this.#out, path));
		const size = await this.#weight(pack(files, sheet), quality);
		this.#known.set(name, size);
		return size;
	}

	async #weight(bytes: Buffer, quality: number): Promise<number> {
		if (!this.#weights) return brotli(bytes, quality);
		const key = `${process.versions.brotli} ${quality} ${createHash('sha256').update(bytes).digest('hex')}`;
		const weigh = () => Promise.resolve(Buffer.from(String(brotli(bytes, quality))));
		return Number(await this.#weights.kept('weight', key, weigh));
	}
}

function brotli(bytes: Buffer, quality = quick): number {
	return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;
}

const quick = 5;
const quickest = 1;
