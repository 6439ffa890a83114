import { describe, expect, test } from 'vitest';
import { dueAmong, pick, type Card, type Choice } from '../../../../src/tools/practise/pick.ts';
import type { Practised } from '../../../../src/tools/practise/stored.ts';

const now = 1_000_000;
const card = (id: string, topic: string, named = 0, round = 'second', change: Partial<Card> = {}): Card => ({
	...{ id, topic, named, rounds: [round], roles: [], levels: [] },
	...change,
});
const done = (due: number, box = 1): Practised => ({
	due,
	last: 0,
	rating: 'good',
	times: 1,
	box,
});
const deck = [
	card('B1', 'behavioural', 1),
	card('B2', 'behavioural', 3),
	card('B3', 'behavioural', 2, 'panel'),
	card('M1', 'motivation', 1),
	card('M2', 'motivation', 2),
	card('S1', 'salary', 1, 'executive'),
];
const everything: Choice = { from: 'now', topic: '', round: '', role: '', level: '', count: 10 };
const picked = (
	choice: Partial<Choice>,
	practised: Record<string, Practised> = {},
	marked: string[] = [],
	rounds: string[] = [],
) =>
	pick(
		deck,
		{
			practised: new Map(Object.entries(practised)),
			marked: new Map(marked.map((id) => [id, true])),
			rounds: new Set(rounds),
		},
		{ ...everything, ...choice },
		now,
	).map(({ id }) => id);

describe('what helps most now', () => {
	test('is one of each topic in turn, the most often named first, special rounds last of their topic', () =>
		expect(picked({})).toEqual(['B2', 'M2', 'S1', 'B1', 'M1', 'B3']));

	test('holds a round that waits for the reader as if it were a topic', () =>
		expect(picked({ count: 3 }, {}, [], ['panel'])).toEqual(['B2', 'B3', 'M2']));

	test('starts with what is due, the least firm first, and ends with what would come later', () =>
		expect(
			picked({}, { B1: done(now - 5, 3), M1: done(now, 0.5), B2: done(now + 9), M2: done(now + 3) }),
		).toEqual(['M1', 'B1', 'B3', 'S1', 'M2', 'B2']));

	test('takes what is marked before other new questions', () =>
		expect(picked({ count: 2 }, {}, ['M1'])).toEqual(['M1', 'B2']));
});

describe('a choice', () => {
	test('of what is due holds nothing else', () =>
		expect(picked({ from: 'due' }, { B1: done(now), B2: done(now + 1) })).toEqual(['B1']));

	test('of what is marked holds it all', () =>
		expect(picked({ from: 'marked' }, { B1: done(now + 1), M1: done(now) }, ['B1', 'M1', 'S1'])).toEqual([
			'M1',
			'S1',
			'B1',
		]));

	test('of a topic and a round holds both', () => {
		expect(picked({ topic: 'motivation' })).toEqual(['M2', 'M1']);
		expect(picked({ round: 'panel' })).toEqual(['B3']);
		expect(picked({ topic: 'motivation', round: 'panel' })).toEqual([]);
	});
});

test('a choice of work and level holds what is asked there first, then what is asked of all, and nothing of others', () => {
	const own = [
		card('ALL', 'a', 9),
		card('NURSE', 'a', 0, 'second', { roles: ['nurses'] }),
		card('COOK', 'a', 5, 'second', { roles: ['hospitality'] }),
		card('LEAD', 'b', 0, 'second', { levels: ['manager'] }),
	];
	const known = { practised: new Map(), marked: new Map(), rounds: new Set<string>() };
	const ids = (choice: Partial<Choice>) =>
		pick(own, known, { ...everything, ...choice }, now).map(({ id }) => id);
	expect(ids({ role: 'nurses' })).toEqual(['NURSE', 'ALL', 'LEAD']);
	expect(ids({ role: 'nurses', level: 'manager' })).toEqual(['NURSE', 'LEAD', 'ALL']);
	expect(ids({ level: 'entry' })).toEqual(['ALL', 'COOK', 'NURSE']);
});

test('questions that are no longer there are not due', () =>
	expect(
		dueAmong(
			deck,
			new Map([
				['GONE-1', done(0)],
				['B1', done(0)],
			]),
			now,
		).map(({ id }) => id),
	).toEqual(['B1']));
