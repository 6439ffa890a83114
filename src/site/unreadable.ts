import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../lib/diagnostic.ts';
import { componentsFolder } from './components.ts';

/**
 * What keeps the folders of a site from being read at all: a file in the place of one, or names that are no text.
 * @param folder site folder
 * @param shown a path as people know it
 */
export function unreadablePlaces(folder: string, shown: (path: string) => string): Diagnostic[] {
	return ['content', 'public', componentsFolder].flatMap((name) => {
		const path = join(folder, name);
		if (!existsSync(path)) return [];
		if (statSync(path).isDirectory()) return namesIn(path, shown);
		const message = `"${name}" is a file, and Callback looks for a folder of this name.`;
		const hint = 'Give the file another name, or put it into a folder.';
		return [{ file: shown(path), code: 'name-taken', message, hint }];
	});
}

/** Names in other encodings than UTF-8 are read with this sign in them, and then lead to no file. */
const unread = '\ufffd';

function namesIn(folder: string, shown: (path: string) => string): Diagnostic[] {
	return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
		const path = join(folder, entry.name);
		if (!entry.name.includes(unread)) return entry.isDirectory() ? namesIn(path, shown) : [];
		const message = 'The name of this file or folder is not UTF-8 text, so that nothing can open it.';
		const hint = 'Give it another name, with letters from a to z.';
		return [{ file: shown(path), code: 'unusable-name', message, hint }];
	});
}
