import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Reads a file that was made before, or makes and keeps it. @param file named after all that goes into it */
export async function kept(file: string, make: () => Promise<Buffer>): Promise<Buffer> {
	const before = readKept(file);
	if (before) return before;
	const data = await make();
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(`${file}.${process.pid}`, Buffer.concat([Buffer.from(hash(data, 16)), data]));
	renameSync(`${file}.${process.pid}`, file);
	return data;
}

/** The first bytes are a checksum: a file that is broken or half written is made again. */
function readKept(file: string): Buffer | undefined {
	if (!existsSync(file)) return undefined;
	const bytes = readFileSync(file);
	const [sum, data] = [bytes.subarray(0, 16), bytes.subarray(16)];
	return sum.toString() === hash(data, 16) ? data : undefined;
}

/** First characters of a SHA-256 in hexadecimal. */
export function hash(bytes: Buffer, length = 8): string {
	return createHash('sha256').update(bytes).digest('hex').slice(0, length);
}
