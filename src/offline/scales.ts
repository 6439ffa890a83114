import { readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { compressible } from '../hosting/rules.ts';
import { pack, packSize, readKept, type Packed } from './bundle.ts';
import type { ShowingPage } from './saved-files.ts';

/**
 * Tells what files take when they are sent, before they are compressed as well as can be. That takes long; this is quick
 * and errs on the side of more.
 */
export class Scales {
	readonly #out: string;
	readonly #sheet: Buffer;
	readonly #known = new Map<string, number>();

	/** @param out folder of the pages @param sheet the style sheet that pages hold */
	constructor(out: string, sheet: Buffer) {
		this.#out = out;
		this.#sheet = sheet;
	}

	/** Pages in packs, and what they show. @param but pictures that are not counted */
	pages(pages: readonly ShowingPage[], but: ReadonlySet<string> = new Set()): number {
		const shown = new Set(pages.flatMap(({ shows }) => shows)).difference(but);
		const paths = pages.map(({ path }) => path);
		return this.#packs(paths, this.#sheet) + this.files([...shown]);
	}

	/** The search index. @param enough where it takes more than that, no more of it is weighed */
	index(paths: readonly string[], enough: number): number {
		return this.#packs(paths, Buffer.alloc(0), enough);
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

	#packs(paths: readonly string[], sheet: Buffer, enough = Infinity): number {
		let sum = 0;
		let waiting: Packed[] = [];
		let size = 0;
		for (const path of paths) {
			const file = readKept(this.#out, path);
			waiting.push(file);
			size += file.bytes.length;
			if (size < packSize) continue;
			sum += brotli(pack(waiting, sheet));
			if (sum > enough) return sum;
			[waiting, size] = [[], 0];
		}
		return waiting.length === 0 ? sum : sum + brotli(pack(waiting, sheet));
	}
}

function brotli(bytes: Buffer): number {
	return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quick } }).length;
}

const quick = 5;
