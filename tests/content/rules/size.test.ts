import { expect, test } from 'vitest';
import { sampleGuide } from '../sample.ts';
import { sizeDiagnostics } from './size.ts';

const body = (words: number) => 'word '.repeat(words);
const hurry = (...lines: string[]) => ({
	hurry: ['hurry:', ...lines.map((say) => `  - { say: "${say}", to: title }`)].join('\n'),
});
const situation = { section: 'section: situations' };
const short = hurry('One.', 'Two.', 'Three.');

test.each([
	[600, {}, []],
	[1600, {}, []],
	[599, {}, ['The text has 599 words.']],
	[1601, {}, ['The text has 1601 words.']],
	[150, situation, []],
	[500, situation, []],
	[149, situation, ['The text has 149 words.']],
	[501, situation, ['The text has 501 words.']],
])('a text of %i words, %o', (words, changes, messages) => {
	expect(
		sizeDiagnostics(sampleGuide(body(words), { ...short, ...changes })).map(({ message }) => message),
	).toEqual(messages);
});

test('a page of answers in full may be longer', () => {
	const answers = (words: number) =>
		sizeDiagnostics({ ...sampleGuide(body(words), short), id: 'star-answers' });
	expect(answers(3000)).toEqual([]);
	expect(answers(3001).map(({ message }) => message)).toEqual(['The text has 3001 words.']);
});

test('a hurry line of more than 20 words is found', () => {
	const twenty = 'Say **one** of twenty words '.repeat(4).trim();
	const lines = hurry(twenty, `${twenty} more`, 'Three.');
	expect(
		sizeDiagnostics(sampleGuide(body(600), lines)).map(({ field, message }) => [field, message]),
	).toEqual([['hurry.1', 'This hurry line has 21 words.']]);
});

test('two hurry lines are too few', () => {
	const sample = sampleGuide(body(600), short);
	const two = { ...sample, data: { ...sample.data, hurry: sample.data.hurry.slice(1) } };
	expect(sizeDiagnostics(two).map(({ message }) => message)).toEqual(['There are 2 hurry lines.']);
});
