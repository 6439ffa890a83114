import { questionRounds, questionTypes, type Question } from '../schema/question.ts';
import type { Spoken } from './data-files.ts';
import type { Guide, Library } from './library.ts';

type QuestionType = (typeof questionTypes)[number];

/** A round with questions of its own; `second` is what the whole bank is about. */
type SpecialRound = Exclude<(typeof questionRounds)[number], 'second'>;

/** One part of the question bank: who asks, then what kind of question. */
export interface QuestionPart {
	askedBy: Question['askedBy'];
	count: number;
	groups: { type: QuestionType; questions: BankEntry[] }[];
}

export interface BankEntry extends Spoken<Question> {
	/** Guides that show the question as a card. */
	guides: Guide[];
}

/** Questions of one kind, or of one round: each has a page of its own. */
export type QuestionGroup = { by: 'type'; id: QuestionType } | { by: 'round'; id: SpecialRound };

/**
 * Sorts the question bank for a page. Empty parts and groups are left out.
 * @param group takes only the questions of one kind or round
 */
export function questionBank({ questions, guides }: Library, group?: QuestionGroup): QuestionPart[] {
	const wanted = questions.filter((question) => group === undefined || question[group.by] === group.id);
	return (['interviewer', 'candidate', 'yourself'] as const)
		.map((askedBy) => {
			const asked = wanted.filter((question) => question.askedBy === askedBy);
			const groups = questionTypes
				.map((type) => ({
					type,
					questions: asked
						.filter((question) => question.type === type)
						.map((question) => ({
							...question,
							guides: guides.filter((guide) => guide.questions.includes(question.id)),
						})),
				}))
				.filter((found) => found.questions.length > 0);
			return { askedBy, count: asked.length, groups };
		})
		.filter(({ count }) => count > 0);
}

/** Every kind and every special round that has questions. */
export function questionGroups({ questions }: Library): QuestionGroup[] {
	return [
		...questionTypes
			.filter((id) => questions.some(({ type }) => type === id))
			.map((id) => ({ by: 'type', id }) as const),
		...questionRounds
			.filter((id) => id !== 'second')
			.filter((id) => questions.some(({ round }) => round === id))
			.map((id) => ({ by: 'round', id }) as const),
	];
}

/** Anchor of a question on the question bank page. */
export function questionAnchor(id: string): string {
	return id.toLowerCase();
}
