import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Reads plain data with buffers in it that was kept before, or makes and keeps it.
 * What is kept carries its own checksum: a file that is broken or half written is made again.
 * @param file named after all that goes into the data
 */
export async function kept<Data>(file: string, make: () => Promise<Data>): Promise<Data> {
	const before = readKept<Data>(file);
	if (before) return before;
	const data = await make();
	const text = JSON.stringify(data);
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(`${file}.${process.pid}`, `${sha256(text)}\n${text}`);
	renameSync(`${file}.${process.pid}`, file);
	return data;
}

function readKept<Data>(file: string): Data | undefined {
	if (!existsSync(file)) return undefined;
	const [sum, text = ''] = readFileSync(file, 'utf8').split('\n');
	return sum === sha256(text) ? (JSON.parse(text, reviveBuffer) as Data) : undefined;
}

/** JSON knows a Buffer as `{ type: 'Buffer', data: [numbers] }`. */
function reviveBuffer(_key: string, value: { type?: unknown; data?: number[] } | null): unknown {
	return value?.type === 'Buffer' ? Buffer.from(value.data ?? []) : value;
}

/** SHA-256 of all parts in a row, in hexadecimal. */
export function sha256(...parts: (string | Buffer)[]): string {
	return parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex');
}
