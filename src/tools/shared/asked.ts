/** Where a question is asked, and of whom. */
export interface Asked {
	topic: string;
	rounds: readonly string[];
	/** None where it is asked of all. */
	roles: readonly string[];
	/** None where it is asked at all. */
	levels: readonly string[];
}

/** What somebody wants of them; an empty text stands for all. */
export type AskedChoice = Record<'topic' | 'round' | 'role' | 'level', string>;

/** Reads it off a question in a list of the page. */
export function askedIn(entry: HTMLElement): Asked {
	const list = (name: string, usual = '') => (entry.dataset[name] ?? usual).split(' ').filter(Boolean);
	return {
		topic: entry.closest<HTMLElement>('[data-topic]')?.dataset['topic'] ?? '',
		rounds: list('rounds', 'second'),
		roles: list('roles'),
		levels: list('levels'),
	};
}

/** Whether nothing about a question speaks against what is wanted. */
export function isAsked(question: Asked, { topic, round, role, level }: AskedChoice): boolean {
	const fits = (list: readonly string[], value: string) =>
		value === '' || list.length === 0 || list.includes(value);
	return (
		(topic === '' || question.topic === topic) &&
		(round === '' || question.rounds.includes(round)) &&
		fits(question.roles, role) &&
		fits(question.levels, level)
	);
}

/** Whether it is asked in that work or at that level, and not everywhere. */
export function isSpecial({ roles, levels }: Asked, { role, level }: AskedChoice): boolean {
	return roles.includes(role) || levels.includes(level);
}
