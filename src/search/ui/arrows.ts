/**
 * Where an arrow key leads: from the field through the main links of the results to the button for more, and back.
 * From a heading of a page, up leads to the page and down to the next one.
 */
export function arrowTarget(panel: HTMLElement, event: KeyboardEvent): HTMLElement | undefined {
	const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
	const from = event.target as HTMLElement;
	// In a select, arrows choose.
	if (!step || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || from.matches('select')) {
		return undefined;
	}
	const stops = [...panel.querySelectorAll<HTMLElement>('[name=q], [data-main], [data-more]:not([hidden])')];
	const main = from.closest('[data-results] > li')?.querySelector<HTMLElement>('[data-main]') ?? from;
	const at = stops.indexOf(main);
	if (at === -1) return undefined;
	return stops[main !== from && step === -1 ? at : at + step];
}
