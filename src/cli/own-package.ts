import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { packageRoot } from './place.ts';

/** What package.json says of Callback itself. */
export const ownPackage = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as {
	name: string;
	version: string;
	engines: { node: string };
};

/**
 * What a site's package.json has to say so that npm finds this very Callback: its folder or packed file where it came
 * from one, its version where it came from a registry.
 * @param folder site folder
 */
export function dependencyFor(folder: string, root = packageRoot): string {
	const modules = join(dirname(root), '.package-lock.json');
	const toFile = (path: string) => `file:${relative(folder, path).split(sep).join('/')}`;
	if (basename(dirname(root)) !== 'node_modules') return toFile(root);
	const installed = existsSync(modules)
		? (JSON.parse(readFileSync(modules, 'utf8')) as { packages?: Record<string, { resolved?: string }> })
		: {};
	const resolved = installed.packages?.[`node_modules/${basename(root)}`]?.resolved;
	if (resolved?.startsWith('file:'))
		return toFile(resolve(dirname(root), '..', resolved.slice('file:'.length)));
	if (resolved?.startsWith('git')) return resolved;
	return `^${ownPackage.version}`;
}
