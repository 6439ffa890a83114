import type { Node, Parent } from 'unist';
import { element } from '../element.ts';
import { isTaskList } from '../task-list.ts';
import type { Directive } from './directive.ts';

/** Links or short texts side by side: the items of a list, or paragraphs. */
export const cards: Directive = {
	name: 'cards',
	content: 'required',
	sample: ['- One', '- Another'],
	check: ({ children }) => {
		if (itemsOf(children).length > 1 && !children.some(isTaskList)) return undefined;
		const message = 'The cards are neither the items of one list without boxes nor paragraphs.';
		const hint =
			'Write two or more lines, each starting with a hyphen and a space: - [Night shifts](/guides/night-shifts/).';
		return { code: 'wrong-directive-content', message, hint };
	},
	loads: ['blocks'],
	plain: 'group',
	render: ({ children }) =>
		element(
			'ul',
			{ className: ['cards'] },
			itemsOf(children).map((item) => element('li', {}, item)),
		),
};

/** What stands in each card; nothing when it is something else. */
function itemsOf(children: readonly Node[]): Node[][] {
	const [only] = children;
	if (only?.type === 'list' && children.length === 1)
		return (only as Parent).children.map((item) => (item as Parent).children);
	return children.every(({ type }) => type === 'paragraph') ? children.map((child) => [child]) : [];
}
