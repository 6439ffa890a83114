import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { compressible } from './rules.ts';

/**
 * Writes a Brotli and a gzip copy beside each text file of a built site, where it is smaller.
 * Servers send these as they are, instead of compressing each time.
 */
export async function compressFiles(out: string): Promise<void> {
	const endings = new RegExp(`\\.(?:${compressible.join('|')})$`, 'i');
	const files = readdirSync(out, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && endings.test(entry.name))
		.map((entry) => join(entry.parentPath, entry.name));
	// Each worker takes the next file when it is done with one: a large site is never in memory as a whole.
	const waiting = files.values();
	await Promise.all(Array.from({ length: workers }, () => compressEach(waiting)));
}

async function compressEach(files: Iterable<string>): Promise<void> {
	for (const file of files) await compressFile(file);
}

/** Writes the compressed copies of one file. */
export async function compressFile(file: string): Promise<void> {
	const bytes = readFileSync(file);
	for (const [ending, compress] of Object.entries(ways)) {
		const smaller = await compress(bytes);
		if (smaller.length < bytes.length) writeFileSync(`${file}.${ending}`, smaller);
	}
}

/** Node compresses in four threads at a time. */
const workers = 4;

/** Brotli's last level takes more than twice the time of the one before it and saves two per cent. */
const quality = 10;

const ways: Record<'br' | 'gz', (bytes: Buffer) => Promise<Buffer>> = {
	br: (bytes) =>
		promisify(brotliCompress)(bytes, {
			params: {
				[constants.BROTLI_PARAM_QUALITY]: quality,
				[constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
				[constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
			},
		}),
	gz: (bytes) => promisify(gzip)(bytes, { level: 9 }),
};
