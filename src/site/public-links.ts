import type { Diagnostic } from '../lib/diagnostic.ts';
import { lostLinks } from './files-below.ts';

/**
 * Links in a firm's public folder that lead out of it: what stands elsewhere on the computer must not be published.
 * @param shown a path as people know it
 */
export function checkPublicLinks(folder: string, shown: (path: string) => string): Diagnostic[] {
	return lostLinks(folder).map((path) => ({
		file: shown(path),
		code: 'outside-folder',
		message: 'This is a link that leads to no file inside the public folder.',
		hint: 'Copy the file itself into the folder, or delete the link.',
	}));
}
