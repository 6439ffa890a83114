import type { Node } from 'unist';
import { element, plainly } from '../element.ts';
import type { Directive } from './directive.ts';

/** Facing pair: what to do, what it replaces, and the reason under both. */
export const doDont: Directive = {
	name: 'do-dont',
	content: 'none',
	parts: { do: 'required', dont: 'required', why: 'optional' },
	plain: 'spread',
	render: ({ parts }, { t }) => {
		const why = parts.get('why');
		return element(
			'div',
			{ className: ['spread'] },
			side('do', label('✓', t('directive.do')), parts.get('do')),
			side('dont', label('✕', t('directive.dont')), parts.get('dont')),
			why && plainly('why', element('div', { className: ['why'] }, why)),
		);
	},
};

function side(kind: 'do' | 'dont', head: Node, children: Node[] = []) {
	return plainly(kind, element('div', { className: [kind] }, head, children));
}

function label(mark: string, word: string) {
	return plainly(
		'label',
		element('p', { className: ['label'] }, element('span', { ariaHidden: 'true' }, mark), ` ${word}`),
	);
}
