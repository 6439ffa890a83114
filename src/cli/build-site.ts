import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { build as astroBuild } from 'astro';
import { ProblemError } from '../lib/problem.ts';
import { astroOptions } from './astro-options.ts';
import type { Place } from './place.ts';

/**
 * Builds one site. The last good output stays until the new one is whole.
 * @param stage is told what is being done
 * @throws ProblemError with every fault found
 */
export async function buildSite(place: Place, stage: (doing: string) => void): Promise<void> {
	const { out, cache } = place;
	checkReplaceable(place);
	const fresh = join(cache, `fresh-${process.pid}`);
	try {
		await astroBuild({ ...astroOptions(place, stage), outDir: fresh, logLevel: 'silent' });
		swap(fresh, out);
	} finally {
		rmSync(fresh, { recursive: true, force: true });
	}
}

/** What stands in the output folder is replaced as a whole, so it must be a site or nothing. */
function checkReplaceable({ root, folder, out }: Place): void {
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

function swap(fresh: string, out: string): void {
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
