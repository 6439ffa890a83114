import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { componentsFolder } from '../site/components.ts';

/**
 * Changes whenever a file of the site does, or a package is installed for it.
 * @param place the folder of the Callback package, and the site folder if there is one
 */
export function siteStamp({ root, folder = root }: { root: string; folder: string | undefined }): string {
	const files = ['content', 'public', componentsFolder].flatMap((name) => [
		join(folder, name),
		...entriesOf(join(folder, name)),
	]);
	return [...files, join(folder, 'node_modules', '.package-lock.json')]
		.map((file) => {
			const { mtimeMs, size } = statSync(file, { throwIfNoEntry: false }) ?? {};
			return `${file} ${mtimeMs} ${size}`;
		})
		.join('\n');
}

/** All that is below a folder; nothing while it is no folder, or while somebody moves what is in it. */
function entriesOf(top: string): string[] {
	try {
		return readdirSync(top, { recursive: true, encoding: 'utf8' }).map((name) => join(top, name));
	} catch {
		return [];
	}
}
