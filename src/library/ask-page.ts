import { peopleKinds, type PersonKind } from '../lib/people.ts';
import { questionTypes, type Question } from '../schema/question.ts';
import type { Spoken } from './data-files.ts';
import type { Library } from './library.ts';

/** A question that a candidate can ask. */
export interface Askable extends Spoken<Question> {
	/** Those who can answer it best. */
	kinds: readonly PersonKind[];
	/** Whether it belongs at the end. */
	last: boolean;
}

/** Questions to ask, by their kind. Empty kinds are left out. */
export function askableQuestions({
	questions,
}: Pick<Library, 'questions'>): { type: Question['type']; questions: Askable[] }[] {
	const wanted = questions.filter(({ askedBy }) => askedBy === 'candidate');
	return questionTypes
		.map((type) => ({
			type,
			questions: wanted
				.filter((question) => question.type === type)
				.map((question) => ({
					...question,
					kinds: kindsFor(question),
					last: question.topic === 'next-steps',
				})),
		}))
		.filter((group) => group.questions.length > 0);
}

/** Who knows: the round says it first, then the topic, then the kind of question. */
export function kindsFor({
	round,
	topic,
	type,
}: Pick<Question, 'round' | 'topic' | 'type'>): readonly PersonKind[] {
	return byRound[round] ?? byTopic[topic] ?? byType[type] ?? peopleKinds;
}

const byRound: Partial<Record<Question['round'], readonly PersonKind[]>> = {
	executive: ['executive'],
	panel: ['peer'],
};

const byTopic: Partial<Record<string, readonly PersonKind[]>> = {
	'next-steps': peopleKinds,
	concerns: ['manager', 'executive', 'hr', 'recruiter'],
	task: ['manager', 'hr', 'recruiter'],
	management: ['manager'],
	hours: ['manager', 'hr'],
	inclusion: ['hr', 'manager', 'executive'],
	company: ['executive'],
	strategy: ['executive'],
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
