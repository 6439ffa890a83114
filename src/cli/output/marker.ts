import { lstatSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Stands in every finished site: only a folder with it is ever replaced. The dot keeps it out of sight. */
export const markerFile = '.callback-output';

/** Says that Callback made all that is in a folder. */
export function mark(folder: string): void {
	writeFileSync(
		join(folder, markerFile),
		'Callback made this folder. Each build replaces all that is in it, except .git.\n',
	);
}

/** Whether Callback made a folder. */
export function isMarked(folder: string): boolean {
	return lstatSync(join(folder, markerFile), { throwIfNoEntry: false })?.isFile() === true;
}
