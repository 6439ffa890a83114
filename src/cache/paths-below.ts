import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Paths of every file below a folder, from there and with slashes, in order. */
export function pathsBelow(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
		.sort();
}
