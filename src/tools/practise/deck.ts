import { askedIn } from '../shared/asked.ts';
import { element, partOf } from '../shared/dom.ts';
import type { Card } from './pick.ts';

/** A question of the page, with what the page says about it. */
export interface Question extends Card {
	/** Where it stands in the list. */
	entry: HTMLElement;
	/** The question as it is asked. */
	asked: HTMLElement;
	/** Leads to what the question bank tells of it. */
	more: HTMLAnchorElement;
}

/** Reads the questions out of the page's list. */
export function readDeck(root: ParentNode): Question[] {
	return [...root.querySelectorAll<HTMLElement>('[data-question]')].map((entry) => ({
		id: entry.dataset['question'] ?? '',
		...askedIn(entry),
		named: Number(entry.dataset['named'] ?? 0),
		entry,
		asked: partOf(entry, 'summary'),
		more: partOf<HTMLAnchorElement>(entry, '[data-more]'),
	}));
}

/** Puts what an element holds into another, in its language. */
export function copyInto(target: HTMLElement, source: HTMLElement): void {
	target.replaceChildren(...[...source.childNodes].map((node) => node.cloneNode(true)));
	for (const name of ['lang', 'dir'])
		if (source.hasAttribute(name)) target.setAttribute(name, source.getAttribute(name) ?? '');
		else target.removeAttribute(name);
}

/** Answers are long, and the reader has something to judge first: they open on request. */
export function folded(notes: readonly HTMLElement[], name: string): HTMLElement[] {
	const answers = notes.filter(({ tagName }) => tagName === 'SECTION');
	if (answers.length === 0) return [...notes];
	const fold = element('details', { className: 'practise-answer' }, element('summary', {}, name), ...answers);
	return [...notes.filter((note) => !answers.includes(note)), fold];
}
