import { element, plainly } from '../element.ts';
import type { Directive } from './directive.ts';

/** Worked example: one fictional person, told in full. */
export const example: Directive = {
	name: 'example',
	attributes: { who: 'required' },
	content: 'required',
	plain: 'example',
	render: ({ attributes, children }, { t }) =>
		element(
			'section',
			{ className: ['example'], ariaLabel: `${t('directive.example')}: ${attributes['who'] ?? ''}` },
			plainly(
				'label',
				element(
					'p',
					{ className: ['label'] },
					element('span', {}, t('directive.example')),
					` ${attributes['who'] ?? ''}`,
				),
			),
			children,
		),
};
