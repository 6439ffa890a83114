import { announce } from './announce.ts';
import { nameButton, partOf } from './dom.ts';

/** Says in the line of `RowRemoved.astro`, and on its button, what was taken away. */
export function nameRemoved(line: HTMLElement, name: string): void {
	const gone = partOf(line, '[data-gone]');
	gone.textContent = (gone.dataset['named'] ?? '').replace('{name}', () => name);
	nameButton(partOf(line, '[data-undo]'), name);
}

/** Tells those who hear the page what that line says. */
export function tellRemoved(line: HTMLElement): void {
	announce(partOf(line, '[data-gone]').textContent.trim());
}
