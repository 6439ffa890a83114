import { element, link } from '../element.ts';
import { linkFault } from '../link-fault.ts';
import type { Directive } from './directive.ts';

/** A link that looks like a button. */
export const button: Directive = {
	name: 'button',
	attributes: { to: 'required', text: 'required' },
	content: 'none',
	check: ({ attributes: { to = '' } }) => linkFault(to),
	plain: 'group',
	render: ({ attributes: { to = '', text = '' } }) =>
		element('p', {}, link(to, text, { className: ['button'] })),
};
