import { element } from '../element.ts';
import type { Piece } from './piece.ts';

/** Facing pair: what to do, what it replaces, and the reason under both. */
export const doDont: Piece = {
	name: 'do-dont',
	content: 'none',
	parts: { do: 'required', dont: 'required', why: 'optional' },
	render: ({ parts }, { t }) => {
		const why = parts.get('why');
		return element(
			'div',
			{ className: ['spread'] },
			element('div', { className: ['do'] }, label('✓', t('piece.do')), parts.get('do') ?? []),
			element('div', { className: ['dont'] }, label('✕', t('piece.dont')), parts.get('dont') ?? []),
			why && element('div', { className: ['why'] }, why),
		);
	},
};

function label(mark: string, word: string) {
	return element('p', { className: ['label'] }, element('span', { ariaHidden: 'true' }, mark), ` ${word}`);
}
