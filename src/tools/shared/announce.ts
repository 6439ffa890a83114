/** Milliseconds after which a region that is new, or was emptied, has been noticed. */
const noticed = 100;
let waiting: ReturnType<typeof setTimeout> | undefined;

/**
 * Tells those who hear a page what it only shows otherwise; the same words are told again. Pages of tools have a region
 * for it from the start, other pages get one with the first words.
 */
export function announce(text: string): void {
	const region = document.querySelector('[data-announced]') ?? newRegion();
	region.textContent = '';
	clearTimeout(waiting);
	waiting = setTimeout(() => (region.textContent = text), noticed);
}

function newRegion(): HTMLElement {
	const region = document.createElement('p');
	region.className = 'visually-hidden';
	region.setAttribute('role', 'status');
	region.dataset['announced'] = '';
	document.body.append(region);
	return region;
}
