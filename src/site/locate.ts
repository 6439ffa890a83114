import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { DiagnosticError } from '../lib/diagnostic.ts';
import { currentFolder } from '../lib/environment.ts';
import { inShell } from '../lib/in-shell.ts';
import { componentsFolder } from './components.ts';

/**
 * Finds a site folder by the name a person gave.
 * @throws DiagnosticError when there is no such folder, or it holds no `content/`
 */
export function locateSite(name: string, from = currentFolder()): string {
	const folder = resolve(from, name);
	const fault = faultOf(folder, name, from);
	if (fault)
		throw new DiagnosticError([{ file: relative(from, folder) || '.', code: 'no-site-folder', ...fault }]);
	return folder;
}

function faultOf(folder: string, name: string, from: string): { message: string; hint: string } | undefined {
	const stands = existsSync(folder) ? statSync(folder) : undefined;
	const around = stands && siteAround(folder);
	const above =
		around &&
		`Go to the site folder, which holds content/, or name it: ${inShell(relative(from, around) || '.')}`;
	if (!stands)
		return {
			message: 'There is no such folder.',
			hint: `Give the path of a site folder, or make one: callback init ${inShell(name)}`,
		};
	if (!stands.isDirectory())
		return {
			message: 'This is a file, and Callback looks for a site folder.',
			hint: above ?? 'Give the path of a site folder, or make one: callback init my-guide',
		};
	if (existsSync(join(folder, 'content'))) return undefined;
	if (above !== undefined) return { message: 'This folder is a part of a site folder.', hint: above };
	return {
		message: 'The folder has no content/ in it.',
		hint: 'A site folder holds content/brand.yaml and more; "callback init my-guide" makes one.',
	};
}

/** The site folder of which something is a part. */
function siteAround(place: string): string | undefined {
	for (let part = place, above = dirname(part); above !== part; part = above, above = dirname(part))
		if (parts.includes(basename(part)) && existsSync(join(above, 'content', 'brand.yaml'))) return above;
	return undefined;
}

/** Folders in which everything belongs to the site. */
const parts: readonly string[] = ['content', 'public', componentsFolder];
