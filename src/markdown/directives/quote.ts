import { element, plainly } from '../element.ts';
import type { Directive } from './directive.ts';

/** Somebody's words, with the name of the person. */
export const quote: Directive = {
	name: 'quote',
	attributes: { by: 'required', role: 'optional' },
	usual: ['role'],
	content: 'required',
	loads: ['blocks'],
	plain: 'group',
	render: ({ attributes: { by = '', role = '' }, children }) =>
		element(
			'figure',
			{ className: ['quote'] },
			element('blockquote', {}, children),
			plainly('byline', element('figcaption', {}, element('b', {}, by), role !== '' && ` · ${role}`)),
		),
};
