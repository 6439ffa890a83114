import { describe, expect, test } from 'vitest';
import { samplePassages } from '../sample.ts';
import { gradeDiagnostics, median, readingGrade } from './reading-grade.ts';

const hard =
	'Notwithstanding considerable organisational complexity, successful candidates systematically demonstrate extraordinary interpersonal capabilities, comprehensive technological understanding and unquestionable motivation, irrespective of unpredictable circumstances, administrative difficulties or psychological discomfort.';
const easy = 'Say it once. Then stop, and let them ask.';
const text = (body: string, file = 'a.mdx') => ({ file, passages: samplePassages(`## First\n\n${body}\n`) });
const messages = (...texts: Parameters<typeof gradeDiagnostics>[0]) =>
	gradeDiagnostics(texts).map(({ message }) => message);

describe('the grade', () => {
	// 9 words, 2 sentences, 9 syllables: 0.39 × 4.5 + 11.8 × 1 − 15.59.
	test('is that of the formula', () => expect(readingGrade(samplePassages(easy))).toBeCloseTo(-2.035, 3));

	test('takes a heading and an item for a sentence each', () => {
		expect(readingGrade(samplePassages('## Say it once\n\n- Then stop\n- let them ask'))).toBeCloseTo(
			0.39 * (8 / 3) + 11.8 - 15.59,
			3,
		);
	});

	test('leaves out tables, code and footnotes', () => {
		const more = `${easy}[^a]\n\n| ${hard} |\n| --- |\n| ${hard} |\n\n\`\`\`text\n${hard}\n\`\`\`\n\n[^a]: ${hard}`;
		expect(readingGrade(samplePassages(more))).toBeCloseTo(-2.035, 3);
	});
});

test.each([
	[[3, 1, 2], 2],
	[[4, 1, 3, 2], 2.5],
])('the middle of %o is %d', (grades, middle) => expect(median(grades)).toBe(middle));

test('easy texts pass', () => expect(messages(text(easy), text(easy))).toEqual([]));

test('a hard text is found, and a hard paragraph in an easy text', () => {
	expect(messages(text(hard), text(easy), text(easy))).toEqual([
		expect.stringMatching(/^Its reading grade is \d\d\.\d, above 9\.5\.$/),
		expect.stringMatching(/^The reading grade of this paragraph is \d\d\.\d, above 10: Notwith/),
	]);
	expect(messages(text(`${`${easy}\n\n`.repeat(40)}${hard}`))).toEqual([
		expect.stringMatching(/^The reading grade of this paragraph/),
	]);
});

test('texts that are too hard in the middle are found', () => {
	const middling = 'Interviewers usually remember candidates whose answers include specific examples.';
	const texts = Array.from({ length: 3 }, () => text(middling));
	expect(messages(...texts).at(-1)).toMatch(/^The middle reading grade is \d+\.\d, above 8\.$/);
});
