import { brotliCompressSync, constants } from 'node:zlib';

/** Size with Brotli at its best, as a good host sends it. */
export function compressed(bytes: Buffer): number {
	return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}
