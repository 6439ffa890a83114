import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Writes files that are not there yet. What is there stays as it is.
 * @param files content by path inside the folder
 */
export function writeNew(
	folder: string,
	files: ReadonlyMap<string, string | Buffer>,
): { written: string[]; kept: string[] } {
	const written: string[] = [];
	const kept: string[] = [];
	for (const [path, content] of files) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		try {
			writeFileSync(join(folder, path), content, { flag: 'wx' });
			written.push(path);
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
			kept.push(path);
		}
	}
	return { written, kept };
}
