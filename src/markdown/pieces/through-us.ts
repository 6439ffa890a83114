import { element } from '../element.ts';
import type { Piece } from './piece.ts';

/** ‘If you came through us’: shown on the site of a firm that sets a contact or consultants, and nowhere else. */
export const throughUs: Piece = {
	name: 'through-us',
	content: 'required',
	render: ({ children }, { firm, t }) =>
		firm === undefined
			? undefined
			: element(
					'div',
					{ className: ['through-us'], role: 'note' },
					element('p', { className: ['label'] }, t('piece.through-us', { firm })),
					children,
				),
};
