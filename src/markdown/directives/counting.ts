import { element } from '../element.ts';
import type { Directive } from './directive.ts';

/** What stands on the privacy page about counting visits: the text inside where nothing is counted, else what is. */
export const counting: Directive = {
	name: 'counting',
	content: 'required',
	plain: 'group',
	render: ({ children }, { counted }) =>
		element('div', {}, ...(counted === undefined ? children : [element('p', {}, counted)])),
};
