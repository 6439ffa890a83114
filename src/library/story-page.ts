import type { Spoken } from './data-files.ts';
import type { Knowledge } from './knowledge.ts';
import { questionBank } from './question-bank.ts';
import type { BankQuestion, Topic } from './question-files.ts';

/** Questions that want a story, by topic. Empty topics are left out. */
export function storyQuestions(
	bank: Pick<Knowledge, 'topics' | 'questions'>,
): { topic: Spoken<Topic>; questions: BankQuestion[] }[] {
	return questionBank(bank, wantsStory).flatMap(({ topics }) => topics);
}

/** Whether situation, task, action and result fit the answer. */
export function wantsStory(question: BankQuestion): boolean {
	return question.askedBy === 'interviewer' && (question.star || question.answer?.parts !== undefined);
}
