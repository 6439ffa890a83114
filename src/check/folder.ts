import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** A file of a folder. */
export interface FolderFile {
	/** Path inside the folder, with forward slashes. */
	path: string;
	/** Where it stands. */
	absolute: string;
	/** In bytes. */
	size: number;
}

/** Every file below a folder, in a stable order; none when there is no folder. Hidden ones are left out. */
export function filesBelow(folder: string): FolderFile[] {
	if (!existsSync(folder)) return [];
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.map((absolute) => ({
			path: relative(folder, absolute).split(sep).join('/'),
			absolute,
			size: statSync(absolute).size,
		}))
		.filter(({ path }) => !path.split('/').some((name) => name.startsWith('.')))
		.sort((a, b) => (a.path < b.path ? -1 : 1));
}
