import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { stringify } from 'yaml';
import { attempt } from '../lib/attempt.ts';
import { DiagnosticError } from '../lib/diagnostic.ts';
import { readYaml } from '../lib/yaml/yaml.ts';
import { shownPath } from './shown-path.ts';

/** Ours by name, as it read when the firm replaced it or last looked; of a guide that it did not replace, a digest and the title. */
export type Lock = Readonly<Record<string, string>>;

const lockSchema = z.record(z.string(), z.string());

/** File of a site folder in which is kept what the firm has seen. */
export const lockName = 'callback.lock.yaml';

const note = `# Written by "callback build" and "callback check": what of Callback your texts stand in place of, as it read when you replaced it
# or last looked, and which guides of ours you have seen. Keep this file with your site, and leave the writing to Callback.
`;

/**
 * Reads the lock file of a site folder; a folder without one has seen nothing yet.
 * @throws DiagnosticError when it cannot be read
 */
export function readLock(folder: string): Lock {
	const path = join(folder, lockName);
	if (!existsSync(path)) return {};
	const file = shownPath(path);
	if (!statSync(path).isFile()) {
		const message = 'A folder stands where Callback keeps a file of this name.';
		throw new DiagnosticError([{ file, code: 'name-taken', message, hint: 'Give the folder another name.' }]);
	}
	const { data, diagnostics } = readYaml(readFileSync(path, 'utf8'), file);
	const lock = lockSchema.safeParse(data);
	if (diagnostics.length === 0 && lock.success) return lock.data;
	throw new DiagnosticError([
		{
			file,
			...(diagnostics[0]?.line !== undefined && { line: diagnostics[0].line }),
			code: 'lock-file-changed',
			message: 'This file is written by Callback, and something else has changed it.',
			hint: 'Put its last version back, or delete it: what Callback says today then counts as seen.',
		},
	]);
}

/** What a firm has seen, as far as it can be read: the commands that write the lock file tell what is wrong with it. */
export function seenIn(folder: string | undefined): Lock {
	return attempt(() => (folder === undefined ? {} : readLock(folder))) ?? {};
}

/**
 * Writes the lock file, unless it says the same already. A folder of which nothing is to be kept needs none.
 * @throws DiagnosticError when it cannot be written
 */
export function writeLock(folder: string, lock: Lock): void {
	const path = join(folder, lockName);
	const entries = Object.entries(lock).sort(([a], [b]) => (a < b ? -1 : 1));
	const before = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
	if (before === undefined && entries.length === 0) return;
	const text = note + stringify(Object.fromEntries(entries), { lineWidth: 0, blockQuote: 'literal' });
	if (text === before) return;
	try {
		// Whoever stops this leaves the old file or the new one, never half of it.
		const cache = join(folder, '.callback', 'cache');
		mkdirSync(cache, { recursive: existsSync(folder) });
		const part = join(cache, `${lockName}.${process.pid}.part`);
		writeFileSync(part, text);
		renameSync(part, path);
	} catch {
		const file = shownPath(path);
		const hint =
			'Let Callback write into the site folder, or run "callback check" once where it can and keep the file.';
		throw new DiagnosticError([
			{ file, code: 'access-denied', message: 'The file cannot be written.', hint },
		]);
	}
}
