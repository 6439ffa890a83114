import { appendFileSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import { threadId } from 'node:worker_threads';
import { crc32 } from 'node:zlib';
import { withFolder } from './with-folder.ts';

/** Reads a file that was made before, or makes and keeps it. @param file named after all that goes into it */
export async function kept(file: string, make: () => Promise<Buffer>): Promise<Buffer> {
	const before = readCached(file);
	if (before) return before;
	const data = await make();
	writeCached(file, data);
	return data;
}

/** Writes a file that {@link readCached} reads: whole, or not at all. */
export function writeCached(file: string, data: Buffer): void {
	writeWhole(withFolder(file), Buffer.from(checksum(data)), data);
}

/**
 * Writes a file of a folder that stands: whoever reads it finds the one before, or all of this one. What a build that was
 * stopped has left of it is named after its process, and ends with `.part`.
 */
export function writeWhole(file: string, data: string | Uint8Array, ...more: Uint8Array[]): void {
	const part = `${file}.${process.pid}-${threadId}.part`;
	writeFileSync(part, data);
	for (const following of more) appendFileSync(part, following);
	renameSync(part, file);
}

/** The process that writes, or wrote, what is only on its way to be a file; nothing for a file. @param name of it */
export function writerOf(name: string): number | undefined {
	const [, writer] = /\.(\d+)-\d+\.part$/.exec(name) ?? [];
	return writer === undefined ? undefined : Number(writer);
}

/** The same for plain data with buffers in it: text, numbers, lists and objects. */
export async function cachedData<Data>(file: string, make: () => Promise<Data>): Promise<Data> {
	const known = readData(file);
	if (known !== undefined) return known as Data;
	const data = await make();
	writeCached(file, serialize(data));
	return data;
}

/** Reads such data. Another version of Node may have written it in a way of its own: of that there is nothing. */
export function readData(file: string): unknown {
	const bytes = readCached(file);
	try {
		return bytes && deserialize(bytes);
	} catch {
		return undefined;
	}
}

/** Reads what was written before. The first bytes are a checksum: of a file that is broken or half written there is nothing. */
export function readCached(file: string): Buffer | undefined {
	const bytes = readIfThere(file);
	if (!bytes) return undefined;
	const [sum, data] = [bytes.subarray(0, 8), bytes.subarray(8)];
	return sum.toString() === checksum(data) ? data : undefined;
}

/** Another build may take away what it keeps no longer, at any moment. */
function readIfThere(file: string): Buffer | undefined {
	try {
		return readFileSync(file);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
		return undefined;
	}
}

/** Of eight letters, quick to make: what it is for are files that were cut off, not people who mean harm. */
function checksum(data: Buffer): string {
	return crc32(data).toString(16).padStart(8, '0');
}
