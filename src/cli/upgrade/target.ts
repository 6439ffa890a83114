import { existsSync, realpathSync, statSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import { DiagnosticError } from '../../lib/diagnostic.ts';
import { UsageError } from '../arguments.ts';
import { ownPackage } from '../own-package.ts';
import { fault, type Installed } from './installed.ts';
import { shownPath } from '../../site/shown-path.ts';

/** The Callback to move to. */
export interface Target {
	/** What the package manager is asked for. */
	spec: string;
	/** The packed file, and where in the site folder it stands: a build server sees nothing else. */
	packed?: { from: string; to: string };
}

/** The name of a packed file as it could read. */
const example = `./${ownPackage.name}-0.2.0.tgz`;

/**
 * Reads what stands after `callback upgrade`.
 * @throws UsageError or DiagnosticError where it names nothing that can be installed
 */
export function targetOf(folder: string, asked: string | undefined, { wanted, packed }: Installed): Target {
	if (asked === undefined) {
		if (packed !== undefined)
			throw new UsageError(
				`Callback came as a file here, so it has to be said where the newer one is: callback upgrade ${example}`,
			);
		if (/[:/]/.test(wanted))
			throw new UsageError(
				`Callback came from ${wanted} here. Name a version or a file: callback upgrade ${example}`,
			);
		return { spec: `${ownPackage.name}@latest` };
	}
	if (/^\w+:\/\//.test(asked))
		throw new UsageError(
			`"${asked}" is an address. Download the file, and name it: callback upgrade ${example}`,
		);
	if (!/[\\/]|\.(?:tgz|tar\.gz|tar)$/.test(asked)) {
		if (/^[\w^~][\w.+-]*$/.test(asked)) return { spec: `${ownPackage.name}@${asked}` };
		throw new UsageError(
			`"${asked}" is neither a version nor a file. Write one such as 0.2.0, or ${example}`,
		);
	}
	const from = resolve(asked);
	if (!existsSync(from))
		throw new DiagnosticError([
			{
				file: shownPath(from),
				code: 'missing-file',
				message: 'There is no such file.',
				hint: `Name the file of the newer Callback, such as ${example}`,
			},
		]);
	if (!statSync(from).isFile())
		throw fault(from, 'This is a folder.', 'Name a packed file; "npm pack" in that folder makes one.');
	if (packed !== undefined && realpathSync(packed) === realpathSync(from))
		throw fault(
			from,
			'Callback is installed from this very file: there would be no way back.',
			'Put the newer one beside it, with a name of its own.',
		);
	const isInside = from.startsWith(folder + sep);
	const to = isInside ? from : join(folder, basename(from));
	const path = relative(folder, to).split(sep).join('/');
	return { spec: `${ownPackage.name}@file:./${path}`, packed: { from, to } };
}
