import { existsSync, lstatSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { writerOf } from '../../cache/cached-file.ts';
import type { SiteDirectories } from '../site-directories.ts';
import { clock } from '../../lib/environment.ts';

/** Kinds of folders beside the output that a build makes for itself: the finished site on its way, and the last one. */
type Kind = 'next' | 'last';

/** A folder beside the output, named after this process. */
export function beside(out: string, kind: Kind): string {
	return join(dirname(out), `.${basename(out)}-${kind}-${process.pid}`);
}

/**
 * A folder for all that this process makes of a site before it is finished. It stands from the start of a build to its
 * end, so that others see that there is one.
 */
export function freshFolder(cache: string): string {
	return join(cache, `fresh-${process.pid}`);
}

/**
 * Whether another process builds the same site now: what it reads of the cache must stay, even if nothing of this build
 * is made of it, since a text may have been edited between their starts.
 */
export function isBuiltElsewhere(cache: string): boolean {
	return entriesOf(cache).some((name) => {
		const [, process = ''] = /^fresh-(\d+)$/.exec(name) ?? [];
		const changed = lstatSync(join(cache, name), { throwIfNoEntry: false })?.ctimeMs;
		return process !== '' && changed !== undefined && isAtWork(Number(process), changed);
	});
}

/** What git keeps in an output: it stays there. */
export const git = '.git';

/**
 * Puts right what builds left behind that were stopped in the middle: the last good output comes back where it is
 * missing, and all else of them goes. What belongs to a build that still runs stays.
 */
export function putRight({ out, cache }: Pick<SiteDirectories, 'out' | 'cache'>): void {
	const prefix = `.${basename(out)}-`;
	const left = abandoned(dirname(out), prefix, ['last', 'next']);
	for (const last of left.filter(({ kind }) => kind === 'last')) giveBack(last.path, out);
	for (const { path } of [...left, ...abandoned(cache, '', ['fresh'])])
		rmSync(path, { recursive: true, force: true });
	removeHalfKept(cache);
}

function giveBack(last: string, out: string): void {
	if (!existsSync(out)) renameSync(last, out);
	else if (existsSync(join(last, git)) && !existsSync(join(out, git)))
		renameSync(join(last, git), join(out, git));
}

interface Leftover {
	kind: string;
	path: string;
}

/** Folders of the form `<prefix><kind>-<process>` whose process is gone; what was moved away last comes first. */
function abandoned(folder: string, prefix: string, kinds: readonly string[]): Leftover[] {
	return entriesOf(folder)
		.flatMap((name) => {
			const [, kind = '', process = ''] = /^(\w+)-(\d+)$/.exec(name.slice(prefix.length)) ?? [];
			if (!name.startsWith(prefix) || !kinds.includes(kind)) return [];
			const path = join(folder, name);
			const changed = lstatSync(path, { throwIfNoEntry: false })?.ctimeMs ?? 0;
			return isAtWork(Number(process), changed) ? [] : [{ kind, path, changed }];
		})
		.toSorted((a, b) => b.changed - a.changed);
}

/** Files that {@link writeWhole} had not written to their end. */
function removeHalfKept(cache: string): void {
	for (const name of entriesOf(cache, true)) {
		const writer = writerOf(name);
		if (writer === undefined) continue;
		const path = join(cache, name);
		const changed = lstatSync(path, { throwIfNoEntry: false })?.ctimeMs ?? 0;
		if (!isAtWork(writer, changed)) rmSync(path, { force: true });
	}
}

/** Whether the process that made something may still work on it. Its number may have gone to another since. */
function isAtWork(process_: number, since: number): boolean {
	if (process_ === process.pid || clock() - since > longest) return false;
	try {
		process.kill(process_, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}

/** No build takes a day, in milliseconds. */
const longest = 86_400_000;

/**
 * Paths of what is in a folder, from there. Another build may take away a folder of its own at any moment: then none is
 * given, and the next build finds the rest.
 */
function entriesOf(folder: string, recursive = false): string[] {
	try {
		return readdirSync(folder, { recursive, withFileTypes: true }).map(({ parentPath, name }) =>
			relative(folder, join(parentPath, name)),
		);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
		return [];
	}
}
