import { element } from '../element.ts';
import type { Directive } from './directive.ts';

/** Text under a title that opens it. It is open on paper, and from the start with `open`. */
export const accordion: Directive = {
	name: 'accordion',
	attributes: { title: 'required', open: 'optional' },
	content: 'required',
	loads: ['blocks'],
	plain: 'group',
	render: ({ attributes: { title = '', open }, children }) =>
		element(
			'details',
			{ className: ['accordion'], open: open !== undefined },
			element('summary', {}, title),
			children,
		),
};
