/** A question of a list, as far as choosing needs it. */
export interface Listed {
	/** Who asks. */
	by: string;
	topic: string;
	rounds: readonly string[];
	/** None where it is asked of all. */
	roles: readonly string[];
	/** None where it is asked at all. */
	levels: readonly string[];
}

/** What the reader wants to see; an empty text stands for all. */
export type BankChoice = Record<'by' | 'topic' | 'round' | 'role' | 'level', string>;

/** Fields of the choice, as they stand in the address. */
export const choiceFields = ['by', 'topic', 'round', 'role', 'level'] as const;

/**
 * Whether a question belongs to what the reader wants. Whoever names their work or level wants the questions that are
 * asked there and not everywhere: one of the two names it, and the other does not speak against it.
 */
export function isWanted(question: Listed, { by, topic, round, role, level }: BankChoice): boolean {
	const { roles, levels } = question;
	const fits = (list: readonly string[], value: string) =>
		value === '' || list.length === 0 || list.includes(value);
	const isSpecial = roles.includes(role) || levels.includes(level);
	return (
		(by === '' || question.by === by) &&
		(topic === '' || question.topic === topic) &&
		(round === '' || question.rounds.includes(round)) &&
		fits(roles, role) &&
		fits(levels, level) &&
		((role === '' && level === '') || isSpecial)
	);
}
