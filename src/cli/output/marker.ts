import { lstatSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { markerFile } from '../../lib/generated-addresses.ts';

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
