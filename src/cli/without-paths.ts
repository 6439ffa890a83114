import { sep } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Takes the paths of this computer out of a module: what is made here goes to others, and is the same everywhere.
 * @param folders whose paths are taken out, also as addresses; an inner one before the one around it
 */
export function withoutPaths(module: string, folders: readonly string[]): string {
	const paths = folders.flatMap((folder) => [pathToFileURL(folder).pathname, folder.split(sep).join('/')]);
	return paths.reduce((text, path) => text.replace(pathIn(path), '/callback'), module);
}

/** A path of a folder where it is one: `/app` stands also in `/apple-touch-icon.png`, `core/app/base.js` and `https://app/`. */
function pathIn(path: string): RegExp {
	// What lies in the topmost folder has nothing to tell.
	if (path === '/') return /(?!)/;
	const letters = path.replace(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`);
	return new RegExp(String.raw`(?<![\w-]|(?<!file:/)/)${letters}(?=/)`, 'g');
}
