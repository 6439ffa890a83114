import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { attempt } from '../lib/attempt.ts';

/** A file of a folder. */
export interface FileBelow {
	/** Path inside the folder, with forward slashes and letters whole (Unicode NFC): a Mac may part them from their marks. */
	path: string;
	/** Where it stands. */
	absolute: string;
	/** In bytes. */
	size: number;
}

/**
 * Every file below a folder, in a stable order; none when there is no folder. Symbolic links inside the folder count
 * as what they lead to; those that lead out of it, nowhere or around in a circle are left out.
 */
export function filesBelow(folder: string): FileBelow[] {
	return [...walk(folder)].filter((found) => 'absolute' in found).sort(byPath);
}

/** Paths of the links below a folder that cannot be followed: they lead out of it, nowhere or around in a circle. */
export function lostLinks(folder: string): string[] {
	return [...walk(folder)].flatMap((found) => ('lost' in found ? found.lost : [])).sort();
}

function* walk(
	folder: string,
	top = folder,
	above: readonly string[] = [],
): Generator<FileBelow | { lost: string }> {
	if (!existsSync(folder)) return;
	const here = [...above, realpathSync(folder)];
	for (const entry of readdirSync(folder, { withFileTypes: true })) {
		const absolute = join(folder, entry.name);
		const real = entry.isSymbolicLink() ? targetIn(absolute, top) : absolute;
		if (real === undefined || (entry.isSymbolicLink() && here.includes(real))) yield { lost: absolute };
		else {
			const facts = statSync(real);
			if (facts.isDirectory()) yield* walk(absolute, top, here);
			else if (facts.isFile())
				yield {
					path: relative(top, absolute).split(sep).join('/').normalize('NFC'),
					absolute,
					size: facts.size,
				};
		}
	}
}

/** What a link leads to, where that is inside a folder. */
function targetIn(link: string, top: string): string | undefined {
	const [real, inside] = [attempt(() => realpathSync(link)), realpathSync(top)];
	return real === inside || real?.startsWith(inside + sep) ? real : undefined;
}

function byPath(a: FileBelow, b: FileBelow): number {
	return a.path < b.path ? -1 : 1;
}
