import { existsSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { DiagnosticError } from '../lib/diagnostic.ts';
import { currentFolder } from '../lib/environment.ts';

/**
 * Finds a site folder by the name a person gave.
 * @throws DiagnosticError when there is no such folder, or it holds no `content/`
 */
export function locateSite(name: string, from = currentFolder()): string {
	const folder = resolve(from, name);
	const file = relative(from, folder) || '.';
	if (!existsSync(folder) || !statSync(folder).isDirectory()) {
		throw new DiagnosticError([
			{
				file,
				code: 'no-site-folder',
				message: 'There is no such folder.',
				hint: `Give the path of a site folder, or make one: callback init ${name}`,
			},
		]);
	}
	const content = join(folder, 'content');
	if (!existsSync(content)) {
		throw new DiagnosticError([
			{
				file,
				code: 'no-site-folder',
				message: 'The folder has no content/ in it.',
				hint: 'A site folder holds content/brand.yaml and more; "callback init my-guide" makes one.',
			},
		]);
	}
	return folder;
}
