import { readdirSync, readFileSync } from 'node:fs';
import { sha256 } from './sha256.ts';

const known = new Map<string, string>();

/**
 * Changes with the code of these rooms of `src/` and with the versions of all packages: what was made by other code is
 * made anew.
 */
export function sourceDigest(...rooms: readonly string[]): string {
	const name = rooms.join(' ');
	const before = known.get(name);
	if (before !== undefined) return before;
	const source = new URL('../', import.meta.url);
	const files = rooms.flatMap((room) =>
		readdirSync(new URL(`${room}/`, source), { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map((entry) => `${entry.parentPath}/${entry.name}`)
			.sort(),
	);
	const texts = [...files, new URL('../package.json', source)].map((file) => readFileSync(file));
	const digest = sha256(...texts);
	known.set(name, digest);
	return digest;
}
