import { element } from '../element.ts';
import { isTaskList } from '../task-list.ts';
import type { Directive } from './directive.ts';

/** A numbered list whose steps stand apart. */
export const steps: Directive = {
	name: 'steps',
	content: 'required',
	sample: ['1. First', '2. Then'],
	check: ({ children: [list, ...rest] }) => {
		const isOrdered = list?.type === 'list' && (list as unknown as { ordered?: boolean }).ordered === true;
		if (isOrdered && rest.length === 0 && !isTaskList(list)) return undefined;
		const message = 'The steps are not one numbered list without boxes.';
		const hint =
			'Write each step on a line of its own, starting with 1. and a space, and indent what belongs to it.';
		return { code: 'wrong-directive-content', message, hint };
	},
	loads: ['blocks'],
	plain: 'group',
	render: ({ children }) => element('div', { className: ['steps'] }, children),
};
