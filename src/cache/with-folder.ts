import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/** Makes the folder of a file that is to be written, where there is none. @returns the path of the file */
export function withFolder(file: string): string {
	mkdirSync(dirname(file), { recursive: true });
	return file;
}
