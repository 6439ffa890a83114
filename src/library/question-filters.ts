import { questionLevels } from '../schema/question.ts';
import { library, t } from './current.ts';
import { specialRounds } from './question-address.ts';
import type { BankQuestion } from './question-files.ts';

interface QuestionFilter {
	name: 'by' | 'topic' | 'round' | 'role' | 'level';
	label: string;
	/** Values with what each is called; the first stands for all. */
	options: readonly (readonly [value: string, text: string])[];
}

/**
 * What readers can choose questions by: each a field, with what one of the questions has. Fields with nothing to choose
 * are left out.
 * @param askedBy who asks, where that can be chosen too
 */
export function questionFilters(
	questions: readonly BankQuestion[],
	topics: readonly { id: string; name: string }[],
	askedBy: readonly BankQuestion['askedBy'][] = [],
): QuestionFilter[] {
	const has = (field: 'rounds' | 'roles' | 'levels', id: string) =>
		questions.some((question) => (question[field] as readonly string[]).includes(id));
	const rounds = specialRounds.filter((id) => has('rounds', id));
	const levels = questionLevels.filter((id) => has('levels', id));
	const options: Record<QuestionFilter['name'], QuestionFilter['options']> = {
		by: askedBy.map((id) => [id, t(`questions.by.${id}`)]),
		topic: topics.map(({ id, name }) => [id, name]),
		round: rounds.map((id) => [id, t(`question.round.${id}`)]),
		role: library.roles.filter(({ id }) => has('roles', id)).map(({ id, name }) => [id, name]),
		level: levels.map((id) => [id, t(`question.level.${id}`)]),
	};
	const names = ['by', 'topic', 'round', 'role', 'level'] as const;
	return names
		.filter((name) => options[name].length > 0)
		.map((name) => ({
			name,
			label: t(`questions.filter.${name}`),
			options: [['', t('questions.filter.all')], ...options[name]],
		}));
}

/** Attributes by which the script of a list finds what readers have chosen; none for what is usual. */
export function filterAttributes({ rounds, roles, levels }: BankQuestion) {
	const values = (list: readonly string[], usual = '') => {
		const written = list.join(' ');
		return written === usual ? undefined : written;
	};
	return {
		'data-rounds': values(rounds, 'second'),
		'data-roles': values(roles),
		'data-levels': values(levels),
	};
}
