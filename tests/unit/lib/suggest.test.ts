import { describe, expect, test } from 'vitest';
import { nearest, suggest } from '../../../src/lib/suggest.ts';

describe('the nearest word', () => {
	const words = ['salary', 'situations', 'preparation', 'say', 'panel'];

	test.each([
		['salery', 'salary'],
		['salry', 'salary'],
		['panle', 'panel'],
		['SALARY', 'salary'],
		['perparation', 'preparation'],
		['sya', 'say'],
	])('for %s is %s', (word, meant) => expect(nearest(word, words)).toBe(meant));

	test.each(['', 'interview', 'xyz', 'pan'])('for %j is none', (word) =>
		expect(nearest(word, words)).toBeUndefined(),
	);

	test('is the first of two that are equally near', () => expect(nearest('cat', ['car', 'can'])).toBe('car'));
});

describe('a suggestion', () => {
	test.each([
		['salery', ['salary', 'panel'], 'Did you mean "salary"?'],
		['nothing-like-it', ['salary', 'panel'], 'Use one of: salary, panel.'],
		['anything', [], 'There is none to name yet: remove it.'],
	])('for %s out of %j', (word, candidates, said) => expect(suggest(word, candidates)).toBe(said));

	test('names those first that share a word with it, above all the first', () => {
		const many = ['who-is-there', 'two-second-jobs', 'salary', 'care-home-second-interview', 'care'];
		expect(suggest('care-home', many)).toBe(
			'Use one of: care-home-second-interview, care, who-is-there, two-second-jobs, salary.',
		);
		expect(suggest('search.button', ['nav.label', 'skip', 'go.search', 'search.go'])).toBe(
			'Use one of: search.go, go.search, nav.label, skip.',
		);
	});

	test('names twelve of many', () => {
		const many = Array.from(
			{ length: 13 },
			(_, index) => `guide-${String.fromCharCode(97 + index).repeat(9)}`,
		);
		expect(suggest('?', many)).toBe(`Use one of: ${many.slice(0, 12).join(', ')}, …`);
	});
});
