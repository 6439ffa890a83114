import { isUnspaced } from '../shared/unspaced.ts';
import type { Arrival } from './arrival.ts';

/** Leaves word for the page at a path, which a reader is about to open. Blocked storage is no fault. */
export function announce(base: string, path: string, sought: readonly string[]): void {
	const words = sought.filter((word) => !isUnspaced(word));
	const arrival: Arrival = { path, words, parts: sought.filter(isUnspaced) };
	try {
		sessionStorage.setItem(`callback:${base}:found`, JSON.stringify(arrival));
	} catch {
		// Storage is blocked: the page shows its text without marks.
	}
}
