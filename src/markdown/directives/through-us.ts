import { element, plainly } from '../element.ts';
import type { Directive } from './directive.ts';

/** ‘If you came through us’: shown on the site of a firm that sets a contact or consultants, and nowhere else. */
export const throughUs: Directive = {
	name: 'through-us',
	content: 'required',
	plain: 'through-us',
	render: ({ children }, { firm, t }) =>
		firm === undefined
			? undefined
			: element(
					'div',
					{ className: ['through-us'], role: 'note' },
					plainly('label', element('p', { className: ['label'] }, t('directive.through-us', { firm }))),
					children,
				),
};
