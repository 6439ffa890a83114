import { createHash } from 'node:crypto';
import { brotliCompressSync, constants } from 'node:zlib';

/** What was compressed before in this file of tests, by a hash of the bytes: Brotli at its best takes its time. */
const known = new Map<string, number>();

/** Size with Brotli at its best, as a good host sends it. */
export function compressed(bytes: Buffer): number {
	const hash = createHash('sha256').update(bytes).digest('base64');
	const size =
		known.get(hash) ?? brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
	known.set(hash, size);
	return size;
}

/**
 * Bytes that a host sends of a file of a built site: those of the Brotli copy beside it, where there is one.
 * @throws Error when there is no such file
 */
export function sent(files: ReadonlyMap<string, Buffer>, path: string): number {
	const bytes = files.get(`${path}.br`) ?? files.get(path);
	if (!bytes) throw new Error(`There is no file ${path}.`);
	return bytes.length;
}
