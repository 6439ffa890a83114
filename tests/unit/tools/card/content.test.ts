import { describe, expect, test } from 'vitest';
import {
	firstSentence,
	peopleOnCard,
	questionsOnCard,
	storiesOnCard,
} from '../../../../src/tools/card/content.ts';
import type { Story } from '../../../../src/tools/storage/stories.ts';

const story = (title: string, result = ''): Story => ({
	...{ order: 0, title, result },
	...{ situation: '', task: '', action: '', lesson: '', questions: [] },
});
const bank = ['a', 'b', 'c', 'd'].map((id) => [id, story(id)] as const);
const ids = (chosen: readonly string[], all = bank) =>
	storiesOnCard(all, (id) => chosen.includes(id)).map(([id]) => id);

describe('the stories on the card', () => {
	test('are the first three while none is chosen', () => expect(ids([])).toEqual(['a', 'b', 'c']));
	test('are those chosen, in the order of the bank', () => expect(ids(['d', 'b'])).toEqual(['b', 'd']));
	test('are never more than three', () => expect(ids(['a', 'b', 'c', 'd'])).toHaveLength(3));
	test('are none that say nothing yet', () => {
		const begun = [['x', story('')] as const, ['y', story('', 'It worked.')] as const, ...bank];
		expect(ids(['x'], begun)).toEqual(['y', 'a', 'b']);
	});
});

describe('what is still blank takes no line of the card:', () => {
	test('a question of one’s own', () => {
		const texts = ['', ' ', 'Why?', ...Array.from({ length: 6 }, (_, index) => `Question ${index}?`)];
		const asked = questionsOnCard(texts.map((text) => ({ text })));
		expect(asked).toHaveLength(6);
		expect(asked[0]).toBe('Why?');
	});

	test('a person of whom nothing is known, and only the missing half of another', () => {
		const of = (name: string, role: string) => ({ name, role });
		const all = [of('', ' '), of('Ana', ''), of(' ', 'Director'), of('Bo', 'Cook')];
		expect(peopleOnCard(all)).toEqual([of('Ana', ''), of('', 'Director'), of('Bo', 'Cook')]);
	});

	test('a story', () => expect(storiesOnCard([['a', story(' ', '\n')] as const], () => false)).toEqual([]));
});

test.each([
	['en', ' We won. It was close. ', 'We won.'],
	['en', 'Costs fell by 3.5 % in May', 'Costs fell by 3.5 % in May'],
	['ar', 'نجحنا. كان صعبًا.', 'نجحنا.'],
	['en', '', ''],
])('the first sentence in %s of “%s”', (lang, text, first) => expect(firstSentence(text, lang)).toBe(first));
