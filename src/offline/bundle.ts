import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { isZipped } from './worker/saved-site.ts';
import type { PackEntry } from './worker/unpack.ts';

/** A file that goes into a pack. */
export interface Packed {
	/** Below the base of the site. */
	path: string;
	bytes: Buffer;
}

/** Files are put together up to about so many bytes: sent together they take far less than apart. */
export const packSize = 2_000_000;

/**
 * Puts files into one, for the reader's browser to take apart.
 * @param sheet the style sheet that pages hold: it goes in once
 */
export function pack(files: readonly Packed[], sheet: Buffer): Buffer {
	const entries: PackEntry[] = [['', sheet.length]];
	const parts = [sheet];
	for (const { path, bytes } of files) {
		const at = placeOf(sheet, bytes);
		if (at === -1) {
			entries.push([path, bytes.length]);
			parts.push(bytes);
		} else {
			entries.push([path, bytes.length - sheet.length, at]);
			parts.push(bytes.subarray(0, at), bytes.subarray(at + sheet.length));
		}
	}
	return Buffer.concat([Buffer.from(`${JSON.stringify(entries)}\n`), ...parts]);
}

/** Where a style sheet stands in a page, or -1: a search for all of it would be made ready anew for each page. */
function placeOf(sheet: Buffer, page: Buffer): number {
	if (sheet.length === 0) return -1;
	const at = page.indexOf(sheet.subarray(0, 64));
	return at !== -1 && page.subarray(at, at + sheet.length).equals(sheet) ? at : page.indexOf(sheet);
}

/** A file as it is kept. @param out folder of the pages */
export function readKept(out: string, path: string): Packed {
	const bytes = readFileSync(join(out, path));
	return { path, bytes: isZipped(path) ? gunzipSync(bytes) : bytes };
}

/** How long a file is as it is kept. */
export function keptSize(out: string, path: string): number {
	if (!isZipped(path)) return statSync(join(out, path)).size;
	// At its end, a gzip file says how long its content is.
	const bytes = readFileSync(join(out, path));
	return bytes.readUInt32LE(bytes.length - 4);
}

/** A short name for bytes, at once: the same that `hashOf` gives in the reader's browser. */
export function shortHash(bytes: Uint8Array): string {
	return createHash('sha256').update(bytes).digest().subarray(0, 6).toString('base64url');
}
