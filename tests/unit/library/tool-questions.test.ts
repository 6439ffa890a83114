import { describe, expect, test } from 'vitest';
import { askableQuestions, kindsFor } from '../../../src/library/ask-page.ts';
import { storyQuestions } from '../../../src/library/story-page.ts';
import type { Question } from '../../../src/schema/question.ts';

const question = (id: string, change: Partial<Question>) => ({
	id,
	askedBy: 'interviewer' as const,
	topic: 'conflict',
	type: 'behavioural' as const,
	round: 'second' as const,
	question: `Question ${id}?`,
	why: 'Why.',
	strong: 'Strong.',
	star: true,
	sources: [],
	lang: 'en',
	...change,
});

describe('questions that want a story', () => {
	test('stand by what they ask for; a topic of a firm stands at the end', () => {
		const questions = [
			question('ACME-1', { topic: 'night-shifts' }),
			question('Q1', {}),
			question('Q2', { topic: 'pressure' }),
			question('Q3', { star: false }),
			question('Q4', { askedBy: 'candidate' }),
			question('Q5', { topic: 'teamwork' }),
		];
		expect(
			storyQuestions({ questions }).map(({ theme, questions: of }) => [theme, of.map(({ id }) => id)]),
		).toEqual([
			['problem', ['Q2']],
			['people', ['Q1', 'Q5']],
			['other', ['ACME-1']],
		]);
	});
});

describe('questions to ask', () => {
	test('stand by their kind, and know whom they are for and whether they come last', () => {
		const questions = [
			question('Q1', { askedBy: 'candidate', type: 'process', topic: 'next-steps' }),
			question('Q2', { askedBy: 'candidate', type: 'team', topic: 'team' }),
			question('Q3', {}),
		];
		expect(
			askableQuestions({ questions }).map(({ type, questions: [first] }) => [type, first!.id, first!.last]),
		).toEqual([
			['team', 'Q2', false],
			['process', 'Q1', true],
		]);
	});

	test.each([
		[{ round: 'executive', topic: 'team', type: 'team' }, ['executive']],
		[{ round: 'panel', topic: 'team', type: 'team' }, ['peer']],
		[{ round: 'second', topic: 'management', type: 'team' }, ['manager']],
		[{ round: 'second', topic: 'role', type: 'success' }, ['manager']],
		[{ round: 'second', topic: 'pay', type: 'process' }, ['hr', 'recruiter']],
	] as const)('%j is for %j', (about, kinds) => expect(kindsFor(about)).toEqual(kinds));

	test('of any other kind is for everybody', () =>
		expect(kindsFor({ round: 'second', topic: 'night-shifts', type: 'motivation' })).toContain('other'));
});
