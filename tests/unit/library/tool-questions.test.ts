import { describe, expect, test } from 'vitest';
import { askableQuestions, kindsFor } from '../../../src/library/ask-page.ts';
import { storyQuestions } from '../../../src/library/story-page.ts';
import type { BankQuestion } from '../../../src/library/question-files.ts';

const topics = [
	{ id: 'fit', name: 'Fit', order: 1, lang: 'en' },
	{ id: 'nights', name: 'Nights', order: 2, lang: 'en' },
];
const common = { question: 'Why?', why: 'Why.', sources: [], lang: 'en', slug: 'why', roles: [], levels: [] };

const theyAsk = (id: string, topic: string, change: object = {}): BankQuestion => ({
	...{ id, topic, askedBy: 'interviewer', type: 'behavioural', rounds: ['second'] },
	...{ ...common, listenFor: 'Facts.', then: [], star: false, ...change },
});
const youAsk = (id: string, type: BankQuestion['type']): BankQuestion => ({
	...{ id, topic: 'nights', askedBy: 'candidate', type, rounds: ['second'] },
	...{ ...common, goodReply: 'Yes.' },
});
const parts = { situation: 'S.', task: 'T.', action: 'A.', result: 'R.' };

describe('questions that want a story', () => {
	test('say so or have an answer that tells one, and stand by topic', () => {
		const questions = [
			theyAsk('Q1', 'nights', { star: true }),
			theyAsk('Q2', 'fit', { answer: { speaker: 'a porter', parts } }),
			theyAsk('Q3', 'fit', { answer: { speaker: 'a porter', text: 'Calm.' } }),
			theyAsk('Q4', 'fit'),
			youAsk('Q5', 'team'),
		];
		const found = storyQuestions({ topics, questions });
		expect(found.map(({ topic, questions: of }) => [topic.name, of.map(({ id }) => id)])).toEqual([
			['Fit', ['Q2']],
			['Nights', ['Q1']],
		]);
	});
});

describe('questions to ask', () => {
	test('stand by topic; the first on what happens next comes last, and is for everybody', () => {
		const questions = [youAsk('Q1', 'process'), youAsk('Q2', 'process'), theyAsk('Q3', 'fit')];
		const [group, ...rest] = askableQuestions({ topics, questions });
		expect(rest).toEqual([]);
		expect(group?.questions.map(({ id, last, kinds }) => [id, last, kinds.includes('peer')])).toEqual([
			['Q1', true, true],
			['Q2', false, false],
		]);
	});

	test.each([
		[{ rounds: ['executive'], type: 'team' }, ['executive']],
		[{ rounds: ['panel'], type: 'team' }, ['peer']],
		[{ rounds: ['second', 'executive'], type: 'success' }, ['manager']],
		[{ rounds: ['second'], type: 'growth' }, ['manager', 'hr']],
	] as const)('%j is for %j', (about, kinds) =>
		expect(kindsFor({ ...about, rounds: [...about.rounds] })).toEqual(kinds),
	);

	test('of any other kind is for everybody', () =>
		expect(kindsFor({ rounds: ['second'], type: 'motivation' })).toContain('other'));
});
