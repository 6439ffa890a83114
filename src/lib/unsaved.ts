/** Asks a page whether it may be loaded anew: whoever holds what would be lost says no. */
const question = 'callback:reload';

/** Says no as long as something is held that would be lost. */
export function holdOnto(isHeld: () => boolean, signal: AbortSignal): void {
	addEventListener(question, (event) => isHeld() && event.preventDefault(), { signal });
}

/**
 * Whether nothing would be lost if the page were loaded anew. A checklist, which is on every page, says in its markup that
 * its ticks are in the page alone: a listener would cost each page bytes.
 */
export function mayReload(): boolean {
	if (document.querySelector('[data-ticks=page]')) return false;
	return dispatchEvent(new Event(question, { cancelable: true }));
}
