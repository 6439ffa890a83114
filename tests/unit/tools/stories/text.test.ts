import { expect, test } from 'vitest';
import type { Story } from '../../../../src/tools/storage/stories.ts';
import { answersTo, withAnswer } from '../../../../src/tools/stories/coverage.ts';
import { StoryWords } from '../../../../src/tools/stories/story-words.ts';
import { storiesText } from '../../../../src/tools/stories/text.ts';

const story: Story = {
	order: 1,
	title: 'The full night',
	situation: ' The system stopped.\n14 guests were coming. ',
	task: '',
	action: 'I printed the list.',
	result: '',
	lesson: '',
	questions: ['Q2', 'Q1', 'GONE-1'],
};

const strings = {
	...{ heading: 'Answers', unnamed: 'Story {n}' },
	...{ 'part.situation': 'SITUATION', 'part.action': 'ACTION' },
	...{ pace: '140', we: '', i: '', numbers: '' },
};
const asked = (id: string) => ({ Q1: 'First?', Q2: 'Second?' })[id];

test('stories become plain text, without what is empty and what the site no longer asks', () => {
	const text = storiesText(
		[story, { ...story, title: '', situation: '', questions: [] }],
		new StoryWords(strings, 'en'),
		asked,
	);
	expect(text).toBe(`1. The full night

SITUATION
The system stopped.
14 guests were coming.

ACTION
I printed the list.

Answers
– Second?
– First?


2. Story 2

ACTION
I printed the list.
`);
});

test('each question knows the stories that answer it', () => {
	const other = { ...story, questions: ['Q1'] };
	const answers = answersTo(
		['Q1', 'Q2', 'Q3'],
		[
			['a', story],
			['b', other],
		],
	);
	expect([...answers].map(([id, by]) => [id, by.map(([one]) => one)])).toEqual([
		['Q1', ['a', 'b']],
		['Q2', ['a']],
		['Q3', []],
	]);
});

test('a story takes a question and lets it go, and keeps the others', () => {
	expect(withAnswer(story, 'Q3', true).questions).toEqual(['Q2', 'Q1', 'GONE-1', 'Q3']);
	expect(withAnswer(story, 'Q1', true).questions).toEqual(['Q2', 'GONE-1', 'Q1']);
	expect(withAnswer(story, 'Q1', false).questions).toEqual(['Q2', 'GONE-1']);
});
