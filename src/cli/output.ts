import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { ProblemError } from '../lib/problem.ts';
import type { Place } from './place.ts';

/**
 * Makes sure that an output folder can be replaced as a whole: that a built site stands there, or nothing.
 * @throws ProblemError
 */
export function checkReplaceable({ root, folder, out }: Place): void {
	const top = folder ?? root;
	const sources = [top, join(top, 'content'), join(top, 'public'), process.cwd()];
	const holdsSource = sources.some((source) => isInside(source, out)) || isInside(out, join(top, 'content'));
	const holdsOther = existsSync(out) && readdirSync(out).length > 0 && !existsSync(join(out, 'index.html'));
	if (!holdsSource && !holdsOther) return;
	throw new ProblemError([
		{
			file: relative(process.cwd(), out) || '.',
			cause: 'This folder would be replaced as a whole, and it holds something other than a built site.',
			cure: 'Name a new or empty folder after --out.',
		},
	]);
}

function isInside(path: string, folder: string): boolean {
	return `${path}${sep}`.startsWith(`${folder}${sep}`);
}

/** Puts a finished site where the last one stood. That one stays, and comes back, if this does not succeed. */
export function replaceSite(fresh: string, out: string): void {
	const beside = (kind: string) => join(dirname(out), `.${basename(out)}-${kind}-${process.pid}`);
	const [next, last] = [beside('next'), beside('last')];
	mkdirSync(dirname(out), { recursive: true });
	try {
		move(fresh, next);
		if (existsSync(out)) renameSync(out, last);
		try {
			renameSync(next, out);
		} catch (error) {
			if (existsSync(last)) renameSync(last, out);
			throw error;
		}
	} finally {
		for (const rest of [next, last]) rmSync(rest, { recursive: true, force: true });
	}
}

/** Also from one disk to another, where nothing can be renamed. */
function move(from: string, to: string): void {
	try {
		renameSync(from, to);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
		cpSync(from, to, { recursive: true });
	}
}
