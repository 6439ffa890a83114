import { unknownId } from '../../lib/suggest.ts';
import { questionNotes } from '../../lib/question-tree.ts';
import { inLanguage } from '../../lib/in-language.ts';
import { asNode, element, plainly } from '../element.ts';
import type { Directive } from './directive.ts';

/** Question card: the question large; why they ask and what they listen for open beneath it. */
export const question: Directive = {
	name: 'question',
	attributes: { id: 'required' },
	content: 'optional',
	plain: 'question',
	check: ({ attributes }, { questions }) => {
		const id = attributes['id'] ?? '';
		if (questions.has(id)) return undefined;
		return unknownId('unknown-question', id, [...questions.keys()], ' in the question bank');
	},
	render: ({ attributes, children }, { questions, t, lang }) => {
		const card = questions.get(attributes['id'] ?? '');
		if (!card || card.hidden) return undefined;
		return element(
			'details',
			{ className: ['question'] },
			element('summary', inLanguage(card.lang, lang), element('q', {}, card.question)),
			questionNotes(card, { t, lang }).map(asNode),
			children.length > 0 && plainly('skeleton', element('div', { className: ['skeleton'] }, children)),
			card.page !== undefined &&
				plainly(
					'treated',
					element(
						'p',
						{ className: ['treated'], dataPagefindIgnore: '' },
						element('a', { href: card.page }, t('question.full')),
					),
				),
		);
	},
};
