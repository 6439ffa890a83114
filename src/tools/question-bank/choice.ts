import { isAsked, isSpecial, type Asked } from '../shared/asked.ts';

/** A question of a list, as far as choosing needs it. */
export interface Listed extends Asked {
	/** Who asks. */
	by: string;
}

/** Fields of the choice, as they stand in the address. */
export const choiceFields = ['by', 'topic', 'round', 'role', 'level'] as const;

/** What the reader wants to see; an empty text stands for all. */
export type BankChoice = Record<(typeof choiceFields)[number], string>;

/**
 * Whether a question belongs to what the reader wants. Whoever names their work or level wants the questions that are
 * asked there and not everywhere: one of the two names it, and the other does not speak against it.
 */
export function isWanted(question: Listed, choice: BankChoice): boolean {
	const { by, role, level } = choice;
	return (
		(by === '' || question.by === by) &&
		isAsked(question, choice) &&
		((role === '' && level === '') || isSpecial(question, choice))
	);
}
