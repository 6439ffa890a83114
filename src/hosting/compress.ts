import { readdirSync, statSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { PackedCache } from '../cache/packed-cache.ts';
import { compressible } from './rules.ts';

/**
 * Writes a Brotli and a gzip copy beside each text file of a built site, where it is smaller.
 * Servers send these as they are, instead of compressing each time.
 * @param cache what was compressed before is taken from there
 * @param languages how many languages the site has
 */
export async function compressFiles(out: string, cache: Keeper = noCache, languages = 1): Promise<void> {
	const endings = new RegExp(`\\.(?:${compressible.join('|')})$`, 'i');
	const files = readdirSync(out, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && endings.test(entry.name))
		.map((entry) => join(entry.parentPath, entry.name));
	const quality = qualityFor(files.reduce((sum, file) => sum + statSync(file).size, 0) / languages);
	// Each worker takes the next file when it is done with one: a large site is never in memory as a whole.
	const waiting = files.values();
	await Promise.all(Array.from({ length: workers }, () => compressEach(waiting, cache, quality)));
}

async function compressEach(files: Iterable<string>, cache: Keeper, quality: number): Promise<void> {
	for (const file of files) await compressFile(file, cache, quality);
}

/**
 * Writes the compressed copies of one file, also of a small one: where a site is copied over its last one, a copy that is
 * left out would leave the old one to be served.
 */
export async function compressFile(file: string, cache: Keeper = noCache, quality = best): Promise<void> {
	const bytes = await readFile(file);
	for (const [ending, compress] of Object.entries(ways)) {
		const key = Buffer.concat([Buffer.from(`${quality} `), bytes]);
		const smaller = await cache.kept(ending, key, () => compress(bytes, quality));
		if (smaller.length < bytes.length) await writeFile(`${file}.${ending}`, smaller);
	}
}

type Keeper = Pick<PackedCache, 'kept'>;

const noCache: Keeper = { kept: async (_ending, _key, make) => Buffer.from(await make()) };

/** Node compresses in four threads at a time. */
const workers = 4;

/** Brotli's last level takes more than twice the time of the one before it and saves two per cent. */
const best = 10;

/** The highest level before the time grows tenfold; files are seven per cent larger than at the best one. */
const quick = 9;

/** Bytes of text of a language that is compressed as well as can be; a larger one would wait for it too long. */
const most = 22_000_000;

/**
 * How far back Brotli looks, as a power of two: over all of a file. With more, getting ready takes longer than the work.
 */
function windowFor(bytes: number): number {
	const { BROTLI_MIN_WINDOW_BITS: least, BROTLI_MAX_WINDOW_BITS: widest } = constants;
	return Math.min(widest, Math.max(least, Math.ceil(Math.log2(bytes + 16))));
}

function qualityFor(bytes: number): number {
	return bytes > most ? quick : best;
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
