import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Problem } from '../lib/problem.ts';

/**
 * Links in a firm's public folder that lead out of it: what stands elsewhere on the computer must not be published.
 * @param shown a path as people know it
 */
export function checkPublicLinks(folder: string, shown: (path: string) => string): Problem[] {
	if (!existsSync(folder)) return [];
	const top = realpathSync(folder) + sep;
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isSymbolicLink())
		.map((entry) => join(entry.parentPath, entry.name))
		.sort()
		.filter((path) => !leadsInto(path, top))
		.map((path) => ({
			file: shown(path),
			cause: 'This is a link to a place outside the public folder.',
			cure: 'Copy the file itself into the folder, or delete the link.',
		}));
}

function leadsInto(path: string, top: string): boolean {
	try {
		return realpathSync(path).startsWith(top);
	} catch {
		return false;
	}
}
