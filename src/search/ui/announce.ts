import { arrivalKey, type Arrival } from './arrival.ts';

/** Leaves word for the page a reader is about to open. Blocked storage is no fault. */
export function announce(base: string, arrival: Arrival): void {
	try {
		sessionStorage.setItem(arrivalKey(base), JSON.stringify(arrival));
	} catch {
		// Storage is blocked: the page shows its text without marks.
	}
}
