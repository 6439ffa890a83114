import { describe, expect, test } from 'vitest';
import { likenesses, sentencesOf } from '../../../../src/tools/thank-you/alike.ts';

const frames = [
	'You told me about .',
	'What you said about stayed with me.',
	'Thank you for your time today.',
];
const letter = (...sentences: string[]) => `Dear Ms Okoro,\n\n${sentences.join(' ')}\n\nBest wishes,\nIvo`;
const judge = (...texts: string[]) =>
	Object.fromEntries(
		likenesses(new Map(texts.map((text, index) => [String(index + 1), text])), [...frames, 'Okoro', 'Ivo']),
	);

describe('notes', () => {
	test('that each say something of their own are fine', () =>
		expect(
			judge(
				letter('Thank you for your time today.', 'You told me about the two oldest panels.'),
				letter('Thank you for your time today.', 'What you said about the night shift stayed with me.'),
			),
		).toEqual({}));

	test('that differ in one short word are fine', () =>
		expect(judge(letter('You told me about training.'), letter('You told me about growth.'))).toEqual({}));

	test('that share one sentence of several are fine', () =>
		expect(
			judge(
				letter('You told me about the panels.', 'I rewired five panels at the bakery.'),
				letter('You told me about the rota.', 'I rewired five panels at the bakery.'),
			),
		).toEqual({}));

	test.each([
		['word for word', 'You told me about the two oldest panels.'],
		['in another frame', 'What you said about the two oldest panels stayed with me.'],
		['in another order', 'The two oldest panels: you told me about.'],
		['in nearly the same words', 'You told me about the two very oldest panels.'],
	])('that say the same %s are told apart from none', (_, twin) =>
		expect(judge(letter('You told me about the two oldest panels.'), letter(twin))).toEqual({
			'1': { kind: 'same', other: '2', sentence: 'You told me about the two oldest panels.' },
			'2': { kind: 'same', other: '1', sentence: twin },
		}),
	);

	test('that say less of the same are at fault alone', () =>
		expect(
			judge(
				letter('You told me about the panels.'),
				letter('You told me about the panels.', 'I liked the greenhouse on the roof.'),
			),
		).toEqual({ '1': { kind: 'same', other: '2', sentence: 'You told me about the panels.' } }));

	test('that fit anybody are bland, whatever they are called', () =>
		expect(judge(letter('Thank you for your time today.'))).toEqual({ '1': { kind: 'bland' } }));

	test('are judged the same way each time, in every script', () => {
		const [one, two] = [letter('حدثتني عن اللوحات القديمة.'), letter('حدثتني عن اللوحات القديمة.')];
		expect(judge(one, two)).toEqual(judge(one, two));
		expect(Object.keys(judge(one, two))).toEqual(['1', '2']);
	});
});

test('Greeting and signature are no sentences', () =>
	expect(
		sentencesOf('Hello Ana,\n\nThank you! We spoke of “rest.” And more.\n\nBest wishes,\nIvo Lindqvist'),
	).toEqual(['Thank you!', 'We spoke of “rest.”', 'And more.']));

test.each(['“ ”', '" "', '« »', '( )'])('A sentence may end in %s', (marks) => {
	const [opened, closed] = marks.split(' ');
	const text = `${opened}Go.${closed} ${opened}Stop.${closed}`;
	expect(sentencesOf(text)).toEqual([`${opened}Go.${closed}`, `${opened}Stop.${closed}`]);
});
