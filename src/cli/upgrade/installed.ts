import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { DiagnosticError } from '../../lib/diagnostic.ts';
import { ownPackage } from '../own-package.ts';
import { shownPath } from '../../site/shown-path.ts';

/** The Callback that a site folder has installed, as its package.json asks for it. */
export interface Installed {
	/** What package.json says of it: `^0.1.0`, or `file:callback-handbook-0.1.0.tgz`. */
	wanted: string;
	/** Whether it stands among what is only needed to develop. */
	isDev: boolean;
	/** The packed file that it came as. */
	packed: string | undefined;
	/** What is in `node_modules`. */
	present: Present;
}

/** A Callback in a `node_modules` folder. */
export interface Present {
	/** Folder of the package. */
	root: string;
	version: string;
	/** Its `callback.mjs`. */
	program: string;
}

interface PackageFile {
	name?: string;
	version?: string;
	bin?: Partial<Record<string, string>>;
	dependencies?: Partial<Record<string, string>>;
	devDependencies?: Partial<Record<string, string>>;
}

const { name } = ownPackage;

/**
 * Finds the Callback of a site folder.
 * @throws DiagnosticError where none is installed that a package manager could move on
 */
export function installedIn(folder: string): Installed {
	const file = join(folder, 'package.json');
	if (!existsSync(file))
		throw fault(
			file,
			'There is no such file, so nothing says which Callback the site uses.',
			'Move on the Callback that you call: "git pull" in its folder, or a newer file after "npx --package".',
		);
	const { dependencies, devDependencies } = readPackageFile(file);
	const wanted = dependencies?.[name] ?? devDependencies?.[name];
	if (wanted === undefined)
		throw fault(
			file,
			`It does not name ${name}, so nothing says which Callback the site uses.`,
			`Install it once: npm install ./${name}-${ownPackage.version}.tgz`,
		);
	const packed = packedFile(folder, wanted);
	const present = presentIn(folder);
	if (!present)
		throw fault(
			file,
			`It names ${name}, which is not installed in node_modules.`,
			'Run "npm install" first, or what your package manager calls it.',
		);
	return { wanted, isDev: dependencies?.[name] === undefined, packed, present };
}

/** The Callback in the nearest `node_modules`, here or, in a workspace, further up. */
export function presentIn(folder: string): Present | undefined {
	const link = join(folder, 'node_modules', name);
	const file = join(link, 'package.json');
	if (existsSync(file)) {
		const root = realpathSync(link);
		const { version = '', bin, name: called } = readPackageFile(file);
		const program = join(root, bin?.['callback'] ?? '');
		return called === name ? { root, version, program } : undefined;
	}
	const above = dirname(folder);
	return above === folder ? undefined : presentIn(above);
}

/** The packed file that a package.json names. @throws DiagnosticError where it names a folder, or nothing that is there */
function packedFile(folder: string, wanted: string): string | undefined {
	const [, scheme, path = ''] = /^(file|link|portal|workspace):(.*)$/.exec(wanted) ?? [];
	if (scheme === undefined) return undefined;
	const source = resolve(folder, path);
	const file = join(folder, 'package.json');
	if (scheme === 'file' && !existsSync(source))
		throw fault(
			source,
			'Callback was installed from this file, and it is not there any more: there would be no way back.',
			'Put it back, and run the same again.',
		);
	if (scheme === 'file' && statSync(source).isFile()) return source;
	throw fault(
		file,
		scheme === 'workspace'
			? 'Callback is a package of this workspace here, not one that was installed.'
			: `Callback is a link to the folder ${path} here, not a package that was installed.`,
		'The newer one comes with "git pull" in that folder, and "npm ci" there after it.',
	);
}

function readPackageFile(file: string): PackageFile {
	try {
		return Object(JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''))) as PackageFile;
	} catch (error) {
		if (!(error instanceof SyntaxError)) throw error;
		throw fault(
			file,
			`The file is not JSON: ${error.message}.`,
			'Put its last version back, or mend the place.',
		);
	}
}

/** What stands in the way of an upgrade. */
export function fault(file: string, message: string, hint: string): DiagnosticError {
	return new DiagnosticError([{ file: shownPath(file), code: 'upgrade-not-possible', message, hint }]);
}
