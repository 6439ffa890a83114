import { describe, expect, test } from 'vitest';
import { samplePassages } from '../sample.ts';
import { runningProseDiagnostics } from './running-prose.ts';

const even =
	'By the second round everyone who is left can do the job, and the choice between them is often close. If you come second, it says more about what someone else has done than about how you did on the day.';
const hard =
	'Notwithstanding considerable organisational complexity, successful candidates systematically demonstrate extraordinary interpersonal capabilities, comprehensive technological understanding and unquestionable motivation.';
const chopped = 'Say it once. Then stop. Let them ask.';
const page = (body: string, id = 'a-page') => ({ id, file: `${id}.mdx`, passages: samplePassages(body) });
const messages = (...pages: Parameters<typeof runningProseDiagnostics>[0]) =>
	runningProseDiagnostics(pages).map(({ message }) => message);

test('prose that reads well passes', () => expect(messages(page(even))).toEqual([]));

test('a page that is too hard is found among pages that read well', () => {
	expect(messages(page(even), page(hard), page(even))).toEqual([
		expect.stringMatching(/^The reading grade of its running prose is \d\d\.\d, above 10\.$/),
	]);
});

describe('chopped prose', () => {
	const longer = `${even}\n\n${even}\n\n${chopped}`;

	test('is found on a page', () => {
		expect(messages(page(even), page(longer), page(even))).toEqual([
			'43 % of its running sentences have fewer than 7 words.',
		]);
	});

	test('is right where a page is terse on purpose', () => {
		expect(messages(page(even), page(longer, 'interview-in-an-hour'), page(even))).toEqual([]);
	});
});

test.each([
	['below', 'You can say that it was your own choice, and then tell them what you did with the time.'],
	['above', hard],
])('a middle %s the band is found', (_, body) => {
	expect(messages(page(body)).at(-1)).toMatch(/^The middle reading grade of running prose is \d+\.\d\d\.$/);
});

test('headings, lists, tables and boxes are not running prose', () => {
	const around = `## ${hard}\n\n- ${hard}\n\n| ${hard} |\n| --- |\n| ${hard} |\n\n<Say>\n\n${chopped}\n\n</Say>`;
	expect(messages(page(`${around}\n\n${even}`))).toEqual([]);
	expect(messages(page(around))).toEqual([]);
});
