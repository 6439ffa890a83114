import { suggest } from '../../lib/nearest.ts';
import { element, inLanguage } from '../element.ts';
import type { Piece } from './piece.ts';

/** Question card: the question large; why they ask and what a strong answer shows open beneath it. */
export const question: Piece = {
	name: 'question',
	attributes: { id: 'required' },
	content: 'optional',
	check: ({ attributes }, { questions }) => {
		const id = attributes['id'] ?? '';
		if (questions.has(id)) return undefined;
		return {
			cause: `There is no question "${id}" in questions.yaml.`,
			cure: suggest(id, [...questions.keys()]),
		};
	},
	render: ({ attributes, children }, { questions, t, lang }) => {
		const card = questions.get(attributes['id'] ?? '');
		if (!card) return undefined;
		const asker = card.askedBy === 'interviewer' ? 'they' : card.askedBy === 'candidate' ? 'you' : 'yourself';
		const note = (heading: string, text: string) => [
			element('dt', {}, heading),
			element('dd', inLanguage(card.lang, lang), text),
		];
		return element(
			'details',
			{ className: ['question'] },
			element('summary', inLanguage(card.lang, lang), element('q', {}, card.question)),
			element(
				'dl',
				{},
				note(t(`question.why.${asker}`), card.why),
				note(t(`question.strong.${asker}`), card.strong),
			),
			children.length > 0 && element('div', { className: ['skeleton'] }, children),
			card.star && element('p', { className: ['star'] }, t('question.star')),
		);
	},
};
