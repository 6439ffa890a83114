import { describe, expect, test } from 'vitest';
import type { Story } from '../../../../src/tools/storage/stories.ts';
import { hintsFor, secondsOf, type Language } from '../../../../src/tools/stories/hints.ts';

const english: Language = {
	lang: 'en',
	pace: 140,
	we: ['we', 'we’re', 'our'],
	i: ['I', 'I’m', 'my'],
	numbers: ['three', 'half'],
};

/** Sound in every way: 15 + 10 + 60 + 20 words. */
const sound: Story = {
	order: 1,
	title: 'The full night',
	situation: words(15),
	task: words(10),
	action: `I ${words(59)}`,
	result: `14 ${words(19)}`,
	lesson: '',
	questions: [],
};

describe('a story', () => {
	test('that was not begun gets no hint', () => {
		const empty = { ...sound, situation: ' ', task: '', action: '', result: '\n' };
		expect(hintsFor(empty, english)).toEqual([]);
		expect(secondsOf(empty, english)).toBe(0);
	});

	test('that is sound is told so', () => expect(kinds(sound)).toEqual(['sound']));

	test('names the parts that are still to be written', () =>
		expect(hintsFor({ ...sound, task: '', action: '' }, english)[0]).toEqual({
			kind: 'missing',
			parts: ['task', 'action'],
		}));

	test('gets two hints at most, what matters most first', () =>
		expect(kinds({ ...sound, situation: words(100), task: '', action: 'We rang.', result: '' })).toEqual([
			'result',
			'missing',
		]));

	test.each<[string, Partial<Story>, string[]]>([
		['has no result', { result: '' }, ['result']],
		['has a result without a number', { result: words(20) }, ['number']],
		['says a number as a word', { result: `Half ${words(19)}` }, ['sound']],
		['says a number in other digits', { result: `١٤ ${words(19)}` }, ['sound']],
		['says we where I is meant', { action: `We’re here and we rang. I ${words(54)}` }, ['we']],
		['says we in the result only', { result: `We got 14. ${words(17)}` }, ['sound']],
		['says both as often', { action: `we I ${words(58)}` }, ['sound']],
		['takes long to come to the point', { situation: words(51) }, ['background']],
		['is too long', { action: `I ${words(300)}` }, ['long']],
		['is very short', { action: `I ${words(26)}`, situation: 'a', task: 'b' }, ['short']],
		['has no lesson', { lesson: '' }, ['sound']],
	])('that %s', (_, change, expected) => expect(kinds({ ...sound, ...change })).toEqual(expected));

	test('counts the lesson in its length, and not its name', () => {
		const story = { ...sound, lesson: words(35), title: words(100) };
		expect(secondsOf(story, english)).toBe(60);
		expect(secondsOf(story, { ...english, pace: 70 })).toBe(120);
	});

	test('is measured in languages that do not part words by blanks', () => {
		const story = {
			...sound,
			action: 'お客様に電話をかけて事情を説明しました。',
			situation: '',
			task: '',
			result: '',
		};
		expect(secondsOf(story, { ...english, lang: 'ja', pace: 30 })).toBeGreaterThan(10);
	});

	test('in a language without word lists gets the hints that need none', () => {
		const bare = { ...english, we: [], i: [], numbers: [] };
		expect(hintsFor({ ...sound, result: words(20) }, bare)).toEqual([{ kind: 'number' }]);
	});
});

function kinds(story: Story): string[] {
	return hintsFor(story, english).map(({ kind }) => kind);
}

function words(count: number): string {
	return Array.from({ length: count }, () => 'word').join(' ');
}
