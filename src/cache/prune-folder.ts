import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Throws away files of a folder, which need not be there. @param isKept whether a file stays, by its name */
export function pruneFolder(folder: string, isKept: (name: string) => boolean): void {
	if (!existsSync(folder)) return;
	for (const name of readdirSync(folder)) if (!isKept(name)) rmSync(join(folder, name), { force: true });
}
