import { describe, expect, test } from 'vitest';
import { samplePassages } from '../sample.ts';
import { comparedWords, hashRuns, sharedRuns } from './source-runs.ts';

const article = 'Bring a pen, and a copy of the questions you’d like to ask them today.';
const theirs = new Set(hashRuns(comparedWords(article)));

test('words are compared without marks, capitals and accents', () => {
	expect(comparedWords("“Café, you’d” – don't RUN 2 of 3")).toEqual([
		'cafe',
		'youd',
		'dont',
		'run',
		'2',
		'of',
		'3',
	]);
});

describe('a run', () => {
	test('is kept as 64 bits, and a text of fewer words has none', () => {
		expect(hashRuns(comparedWords('one two three four five six seven eight'))).toEqual([
			expect.stringMatching(/^[0-9a-f]{16}$/),
		]);
		expect(hashRuns(comparedWords('one two three four five six seven'))).toEqual([]);
	});

	test.each([
		['eight words of it', 'You may bring *a copy of the* **questions you’d like** to keep.', 1],
		['nine words of it', 'Take a copy of the questions you’d like to ask.', 2],
		['seven words of it', 'Take a copy of the questions you’d want.', 0],
		['eight words over two items', '- a copy of the questions\n- you’d like to', 1],
	])('%s: %s', (_, body, count) => expect(sharedRuns(samplePassages(body), theirs)).toHaveLength(count));

	test('is told with the words and the line', () => {
		const passages = samplePassages('## First things\n\nWords.\n\nA copy of the questions you’d like to ask');
		expect(sharedRuns(passages, theirs)[0]).toMatchObject({
			line: 5,
			message: 'An article has the same 8 words: “a copy of the questions youd like to”.',
		});
	});
});
