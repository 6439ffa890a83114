import { cpSync, existsSync, mkdirSync, renameSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { SiteDirectories } from '../site-directories.ts';
import { checkOutput } from './check.ts';
import { beside, git } from './leftovers.ts';
import { mark } from './marker.ts';

/**
 * Puts a finished site where the last one stood, which is there until then. It may be stopped at any moment: `putRight`
 * then finds the one or the other. Of builds that end at the same time, each puts its own in turn.
 * @throws DiagnosticError when what stands there was not made by Callback; it stays then
 */
export async function replaceOutput(fresh: string, place: SiteDirectories): Promise<void> {
	const { out } = place;
	const [next, last] = [beside(out, 'next'), beside(out, 'last')];
	mark(fresh);
	mkdirSync(dirname(out), { recursive: true });
	try {
		move(fresh, next);
		checkOutput(place);
		while (!exchange(next, out, last)) await discard(last, out);
	} finally {
		await rm(next, { recursive: true, force: true });
		await discard(last, out);
	}
}

/** Not where nothing has taken its place: then it is the last good one. */
async function discard(last: string, out: string): Promise<void> {
	if (existsSync(out) && !existsSync(join(last, git))) await rm(last, { recursive: true, force: true });
}

/** @returns whether it was done; not when another build has put its own there in the meantime */
function exchange(next: string, out: string, last: string): boolean {
	const moved = tried(() => renameSync(out, last), ['ENOENT']);
	try {
		if (!tried(() => renameSync(next, out), ['ENOTEMPTY', 'EEXIST'])) return false;
	} catch (error) {
		if (moved) renameSync(last, out);
		throw error;
	} finally {
		if (moved) keepGit(last, out);
	}
	return true;
}

/** Another build may have moved the output away for a moment, so it is tried for a second. */
function keepGit(last: string, out: string): void {
	const [from, to] = [join(last, git), join(out, git)];
	const still = new Int32Array(new SharedArrayBuffer(4));
	for (let tries = 0; tries < 200 && existsSync(from); tries += 1)
		if (!tried(() => renameSync(from, to), ['ENOENT'])) Atomics.wait(still, 0, 0, 5);
}

/** @returns whether it succeeded; not with one of these errors */
function tried(work: () => void, errors: readonly string[]): boolean {
	try {
		work();
		return true;
	} catch (error) {
		if (!errors.includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
		return false;
	}
}

/** Also from one disk to another, where nothing can be renamed. */
function move(from: string, to: string): void {
	if (!tried(() => renameSync(from, to), ['EXDEV'])) cpSync(from, to, { recursive: true });
}
