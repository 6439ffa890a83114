/** Milliseconds after which it has been noticed that a region is empty. */
const noticed = 100;
let waiting: ReturnType<typeof setTimeout> | undefined;

/**
 * Tells those who hear the page of a tool what it only shows otherwise; the same words are told again. `Tool.astro` holds
 * the region for it.
 */
export function announce(text: string): void {
	const region = document.querySelector('[data-announced]');
	if (!region) return;
	region.textContent = '';
	clearTimeout(waiting);
	waiting = setTimeout(() => (region.textContent = text), noticed);
}
