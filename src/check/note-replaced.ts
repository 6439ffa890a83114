import type { Loaded } from '../build/load.ts';
import { DiagnosticError } from '../lib/diagnostic.ts';
import { driftOf } from './drift.ts';
import { lockName, readLock, writeLock } from '../site/lock.ts';
import { replacementsOf } from './replaced.ts';

/**
 * Writes down what of ours a firm's texts stand in place of, where that is not written down yet: the check compares
 * with it later. What is written down stays as it is until somebody accepts a change.
 * @param passing whether this computer forgets what is written, as build servers do
 * @returns what to tell the person; nothing when there was nothing to write down
 */
export function noteReplaced(all: readonly Loaded[], folder: string, passing: boolean): string | undefined {
	try {
		const before = readLock(folder);
		const { seen } = driftOf(replacementsOf(all), before);
		const count = Object.keys(seen).filter((name) => !Object.hasOwn(before, name)).length;
		if (count === 0) return undefined;
		writeLock(folder, { ...seen, ...before });
		const what = `what Callback says in place of ${count === 1 ? 'one text' : `${count} texts`} of yours`;
		return passing
			? `Not in ${lockName} yet: ${what}. Run "callback build" on your own computer, and keep the file with your site.`
			: `Noted in ${lockName}: ${what}. Keep the file: "callback check" tells from it when ours changes.`;
	} catch (error) {
		if (!(error instanceof DiagnosticError)) throw error;
		return error.message;
	}
}
