import { questionTypes, type Question } from '../schema/question.ts';
import type { Guide, Library } from './library.ts';

export type Asker = Question['askedBy'];
type QuestionType = (typeof questionTypes)[number];

/** One part of the question bank: who asks, then what kind of question. */
export interface QuestionPart {
	askedBy: Asker;
	count: number;
	groups: { type: QuestionType; questions: BankEntry[] }[];
}

export interface BankEntry extends Question {
	/** Guides that show the question as a card. */
	guides: Guide[];
}

/** Sorts the question bank for its page. Empty parts and groups are left out. */
export function questionBank({ questions, guides }: Library): QuestionPart[] {
	return (['interviewer', 'candidate', 'yourself'] as const)
		.map((askedBy) => {
			const asked = questions.filter((question) => question.askedBy === askedBy);
			const groups = questionTypes
				.map((type) => ({
					type,
					questions: asked
						.filter((question) => question.type === type)
						.map((question) => ({ ...question, guides: guides.filter((guide) => guide.questions.includes(question.id)) })),
				}))
				.filter((group) => group.questions.length > 0);
			return { askedBy, count: asked.length, groups };
		})
		.filter(({ count }) => count > 0);
}

/** Anchor of a question on the question bank page. */
export function questionAnchor(id: string): string {
	return id.toLowerCase();
}
