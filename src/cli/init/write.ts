import { existsSync, lstatSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { shownPath } from '../../site/shown-path.ts';
import { UsageError } from '../arguments.ts';

/**
 * Makes sure that a folder is there or can be made.
 * @throws UsageError where something else stands in its place or on the way to it
 */
export function checkPlace(folder: string): void {
	if (existsSync(folder) && statSync(folder).isDirectory()) return;
	if (stands(folder)) {
		const what = existsSync(folder) ? 'a file' : 'a link that leads nowhere';
		throw new UsageError(
			`"${shownPath(folder)}" is ${what}, and no folder can be made there. Name another place, or take it away.`,
		);
	}
	if (dirname(folder) !== folder) checkPlace(dirname(folder));
}

/** Whether something has this path, be it a link that leads nowhere. */
function stands(path: string): boolean {
	try {
		lstatSync(path);
		return true;
	} catch {
		return false;
	}
}

/**
 * Writes files that are not there yet. What is there stays as it is.
 * @param files content by path inside the folder
 * @throws UsageError, before anything is written, where something else stands in the place of a folder
 */
export function writeNew(
	folder: string,
	files: ReadonlyMap<string, string | Buffer>,
): { written: string[]; kept: string[] } {
	const written: string[] = [];
	const kept: string[] = [];
	for (const path of files.keys()) checkPlace(dirname(join(folder, path)));
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
