import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pathsBelow } from './paths-below.ts';
import { sha256 } from './sha256.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

const known = new Map<string, string>();

/**
 * Changes with the code of these rooms of `src/` and with the versions of all packages: what was made by other code is
 * made anew.
 */
export function sourceDigest(...rooms: readonly string[]): string {
	const name = rooms.join(' ');
	const digest =
		known.get(name) ?? sha256(readFileSync(join(root, 'package.json')), ...rooms.map(roomDigest));
	known.set(name, digest);
	return digest;
}

/**
 * Folder of the code that runs: where Callback is installed, the bundle that the package brings, else the source.
 * @param root folder of the package
 */
export function codeFolder(root: string): string {
	const bundle = join(root, 'bundle');
	return isInstalled(root) && existsSync(bundle) ? bundle : join(root, 'src');
}

/** Whether Callback is installed in a folder, and no checkout. */
export function isInstalled(folder: string): boolean {
	return /[\\/]node_modules[\\/]/.test(folder);
}

/** Writes down the digests of the source for a bundle of it: each command would read 900 files to find them. */
export function writeDigests(bundle: string): void {
	const rooms = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) =>
		entry.isDirectory(),
	);
	const digests = ['.', ...rooms.map(({ name }) => name)].map((room) => [room, readDigest(room)]);
	writeFileSync(join(bundle, digestsFile), JSON.stringify(Object.fromEntries(digests)));
}

const digestsFile = 'digests.json';

function roomDigest(room: string): string {
	return bundledDigests()[room] ?? readDigest(room);
}

/** What {@link writeDigests} wrote; nothing in a checkout. */
function bundledDigests(): Partial<Record<string, string>> {
	const file = join(codeFolder(root), digestsFile);
	return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : {};
}

/** @param room a folder of `src/`, or all of it by a dot */
function readDigest(room: string): string {
	const folder = join(root, 'src', room);
	return sha256(...pathsBelow(folder).map((path) => readFileSync(join(folder, path))));
}
