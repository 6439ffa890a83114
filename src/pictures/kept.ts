import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';

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

/** The same for what is large, in a folder of its own: what was kept there before it is thrown away. */
export async function keptAlone(file: string, make: () => Promise<Buffer>): Promise<Buffer> {
	const data = await kept(file, make);
	const older = readdirSync(dirname(file)).filter((other) => other !== basename(file));
	// Another ending is that of a file which another build is writing.
	for (const other of older)
		if (extname(other) === extname(file)) rmSync(join(dirname(file), other), { force: true });
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
