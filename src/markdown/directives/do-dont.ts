import { element } from '../element.ts';
import type { Directive } from './directive.ts';

/** Facing pair: what to do, what it replaces, and the reason under both. */
export const doDont: Directive = {
	name: 'do-dont',
	content: 'none',
	parts: { do: 'required', dont: 'required', why: 'optional' },
	render: ({ parts }, { t }) => {
		const why = parts.get('why');
		return element(
			'div',
			{ className: ['spread'] },
			element('div', { className: ['do'] }, label('✓', t('directive.do')), parts.get('do') ?? []),
			element('div', { className: ['dont'] }, label('✕', t('directive.dont')), parts.get('dont') ?? []),
			why && element('div', { className: ['why'] }, why),
		);
	},
};

function label(mark: string, word: string) {
	return element('p', { className: ['label'] }, element('span', { ariaHidden: 'true' }, mark), ` ${word}`);
}
