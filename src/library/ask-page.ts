import { peopleKinds, type PersonKind } from '../lib/people.ts';
import type { Question } from '../schema/question.ts';
import type { Spoken } from './data-files.ts';
import type { Knowledge } from './knowledge.ts';
import { questionBank } from './question-bank.ts';
import type { BankQuestion, Topic } from './question-files.ts';

/** A question that a candidate can ask. */
export type Askable = Extract<BankQuestion, { askedBy: 'candidate' }> & {
	/** Those who can answer it best. */
	kinds: readonly PersonKind[];
	/** Whether it belongs at the end. */
	last: boolean;
};

/** Questions to ask, by their topic. Empty topics are left out. The first one on what happens next belongs at the end. */
export function askableQuestions(
	bank: Pick<Knowledge, 'topics' | 'questions'>,
): { topic: Spoken<Topic>; questions: Askable[] }[] {
	const [part] = questionBank(bank, ({ askedBy }) => askedBy === 'candidate');
	const closing = bank.questions.find(({ askedBy, type }) => askedBy === 'candidate' && type === 'process');
	return (part?.topics ?? []).map(({ topic, questions }) => ({
		topic,
		questions: questions
			.filter((question) => question.askedBy === 'candidate')
			.map((question) => ({
				...question,
				kinds: question.id === closing?.id ? peopleKinds : kindsFor(question),
				last: question.id === closing?.id,
			})),
	}));
}

/** Who knows: a round that it belongs to alone says it first, then the kind of question. */
export function kindsFor({ rounds, type }: Pick<Question, 'rounds' | 'type'>): readonly PersonKind[] {
	const [round] = rounds;
	const only = rounds.length === 1 && round !== undefined ? byRound[round] : undefined;
	return only ?? byType[type] ?? peopleKinds;
}

const byRound: Partial<Record<Question['rounds'][number], readonly PersonKind[]>> = {
	executive: ['executive'],
	panel: ['peer'],
};

const byType: Partial<Record<Question['type'], readonly PersonKind[]>> = {
	role: ['manager', 'peer'],
	team: ['peer', 'manager'],
	success: ['manager'],
	challenges: ['manager', 'peer'],
	growth: ['manager', 'hr'],
	culture: ['peer', 'hr'],
	process: ['hr', 'recruiter'],
};
