import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import { DiagnosticError } from '../lib/diagnostic.ts';
import { packageRoot } from './site-directories.ts';
import { shownPath } from '../site/shown-path.ts';

/** What package.json says of Callback itself. */
export const ownPackage = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as {
	name: string;
	version: string;
	engines: { node: string };
};

/** How a site gets this very Callback. */
export interface OwnSource {
	/** What the site's package.json says of it. */
	dependency: string;
	/** The packed file that it came as. A copy belongs into the site folder: a build server sees nothing else. */
	packed?: string;
}

/**
 * Finds out where this Callback came from, as the package.json says beside the `node_modules` in which it stands.
 * @param folder site folder
 * @throws DiagnosticError when the packed file it came as is gone
 */
export function ownSource(folder: string, root = packageRoot): OwnSource {
	const [home = '', ...installed] = root.split(/[\\/]node_modules[\\/]/);
	if (installed.length === 0) return { dependency: toFolder(folder, root) };
	const { dependencies = {} } = readPackage(home);
	const dependency = dependencies[ownPackage.name] ?? `^${ownPackage.version}`;
	if (!/^(?:file|link):/.test(dependency)) return { dependency };
	const source = resolve(home, dependency.replace(/^\w+:/, ''));
	if (!existsSync(source)) {
		const message = 'Callback was installed from this file, and it is not there any more.';
		const hint = 'Put it back: it belongs into your new site folder too, so that npm finds Callback there.';
		throw new DiagnosticError([{ file: shownPath(source), code: 'missing-file', message, hint }]);
	}
	if (statSync(source).isDirectory()) return { dependency: toFolder(folder, source) };
	return { dependency: `file:${basename(source)}`, packed: source };
}

function toFolder(folder: string, path: string): string {
	return `file:${relative(folder, path).split(sep).join('/')}`;
}

function readPackage(folder: string): { dependencies?: Partial<Record<string, string>> } {
	const file = join(folder, 'package.json');
	return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as object) : {};
}
