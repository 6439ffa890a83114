import { partOf } from '../parts/element.ts';
import type { Card } from './pick.ts';

/** A question of the page, with what the page says about it. */
export interface Question extends Card {
	/** Where it stands in the list. */
	entry: HTMLElement;
	/** The question as it is asked. */
	asked: HTMLElement;
	/** What is told after the answer: why they ask, and what a strong answer shows. */
	guide: readonly HTMLElement[];
}

/** Reads the questions out of the page's list. */
export function readDeck(root: ParentNode): Question[] {
	return [...root.querySelectorAll<HTMLElement>('[data-question]')].map((entry) => ({
		id: entry.dataset['question'] ?? '',
		kind: entry.dataset['kind'] ?? '',
		round: entry.dataset['round'] ?? '',
		named: Number(entry.dataset['named']),
		entry,
		asked: partOf(entry, 'summary'),
		guide: [...entry.querySelectorAll<HTMLElement>('dl, .star')],
	}));
}

/** Puts what an element holds into another, in its language. */
export function copyInto(target: HTMLElement, source: HTMLElement): void {
	target.replaceChildren(...[...source.childNodes].map((node) => node.cloneNode(true)));
	for (const name of ['lang', 'dir'])
		if (source.hasAttribute(name)) target.setAttribute(name, source.getAttribute(name) ?? '');
		else target.removeAttribute(name);
}
