import { element } from '../element.ts';
import type { Directive } from './directive.ts';

/** Worked example: one fictional person, told in full. */
export const example: Directive = {
	name: 'example',
	attributes: { who: 'required' },
	content: 'required',
	render: ({ attributes, children }, { t }) =>
		element(
			'section',
			{ className: ['example'], ariaLabel: `${t('directive.example')}: ${attributes['who'] ?? ''}` },
			element(
				'p',
				{ className: ['label'] },
				element('span', {}, t('directive.example')),
				` ${attributes['who'] ?? ''}`,
			),
			children,
		),
};
