import { partOf } from '../shared/dom.ts';
import { run } from '../shared/run.ts';

/**
 * Says whether the browser has promised to keep what is here, and lets the reader ask it to: some browsers clear what
 * sites keep, after a time or when the device is full. In `root`: `[data-safe]`, `[data-unsafe]` with `[data-ask]` in
 * it, `[data-not-safe]`.
 */
export function bindLasting(root: HTMLElement, signal: AbortSignal): void {
	const { storage } = navigator as { storage?: StorageManager };
	const ask = partOf<HTMLButtonElement>(root, '[data-ask]');
	const show = (safe: boolean) => {
		partOf(root, '[data-safe]').hidden = !safe;
		partOf(root, '[data-unsafe]').hidden = safe;
	};
	show(false);
	// Absent on addresses without https.
	ask.hidden = storage === undefined;
	if (!storage) return;
	// Refused where storage is blocked: nothing is kept then.
	storage.persisted().then(show, () => (ask.hidden = true));
	const persist = async () => {
		const safe = await storage.persist();
		const hadFocus = document.activeElement === ask;
		show(safe);
		partOf(root, '[data-not-safe]').hidden = safe;
		ask.hidden = true;
		if (hadFocus) partOf(root, safe ? '[data-safe]' : '[data-not-safe]').focus();
	};
	ask.addEventListener('click', () => run(persist()), { signal });
}
