import { expect, test } from 'vitest';
import { sampleGuide } from '../sample.ts';
import { guidePartDiagnostics } from './guide-parts.ts';

const list = (...items: string[]) => items.map((item) => `- [ ] ${item}`).join('\n');
const four = ['One (1 min) #one', 'Two (2 min) #two', 'Three (3 min) #three', 'Four (4 min) #four'];
const say = '<Say>\n\n“Thank you.”\n\n</Say>';
const evidence = '<Evidence claims="C001">\n\nOne says so.\n\n</Evidence>';
const treats = { claims: 'claims: { C001: first-things }' };
const messages = (parts: string[], changes = {}) =>
	guidePartDiagnostics(sampleGuide(['## First things', ...parts].join('\n\n'), changes)).map(
		({ message }) => message,
	);

test('a guide with all of it passes', () => {
	expect(messages([say, evidence, list(...four)], treats)).toEqual([]);
	expect(messages(['<Example who="A cook">\n\nWords.\n\n</Example>', list(...four)])).toEqual([]);
});

test.each([
	['no checklist', [say], 'There is no checklist.'],
	['no words', [list(...four)], 'There are no words to say and no example.'],
])('%s', (_, parts, message) => expect(messages(parts)).toEqual([message]));

test('claims without evidence', () => {
	expect(messages([say, list(...four)], treats)).toEqual(['The guide treats claims and shows no evidence.']);
});

test.each([
	['three lines', four.slice(1), 'The checklist has 3 lines.'],
	[
		'eleven lines',
		Array.from({ length: 11 }, (_, n) => `Do (1 min) #do-${n}`),
		'The checklist has 11 lines.',
	],
	['no time', [...four, 'Five #five'], 'No time is given for “Five”.'],
	['no id', [...four, 'Five (5 min)'], '“Five” has no id of its own.'],
])('a checklist with %s', (_, items, message) => expect(messages([say, list(...items)])).toEqual([message]));

test('each checklist counts by itself', () => {
	const five = list('Five (5 min) #five');
	expect(messages([list(...four), say, five])).toEqual(['The checklist has 1 lines.']);
});
