import { mayReload } from '../../lib/unsaved.ts';

/**
 * Loads the page anew in the version that has taken over. Where the reader asked for it in another tab, a page that is
 * out of sight waits until it is seen next, and none is loaded while something in it would be lost.
 * @param asked whether the reader asked for it on this page
 */
export function reloadWhenUpdated(asked: boolean): void {
	if (asked || (!document.hidden && mayReload())) location.reload();
	else document.addEventListener('visibilitychange', () => reloadWhenUpdated(false), { once: true });
}
