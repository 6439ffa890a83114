import { element } from '../element.ts';
import type { Piece } from './piece.ts';

/** Worked example: one fictional person, told in full. */
export const example: Piece = {
	name: 'example',
	attributes: { who: 'required' },
	content: 'required',
	render: ({ attributes, children }, { t }) =>
		element(
			'section',
			{ className: ['example'], ariaLabel: `${t('piece.example')}: ${attributes['who'] ?? ''}` },
			element(
				'p',
				{ className: ['label'] },
				element('span', {}, t('piece.example')),
				` ${attributes['who'] ?? ''}`,
			),
			children,
		),
};
