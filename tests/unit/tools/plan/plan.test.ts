import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { taskValues, type PlanTask, type TaskTime } from '../../../../src/lib/task.ts';
import { makePlan, type Plan } from '../../../../src/tools/plan/plan.ts';
import type { TimeSlot } from '../../../../src/tools/plan/time-slots.ts';

const kinds = ['at-once', 'before', 'evening', 'day'];
const time: fc.Arbitrary<TaskTime> = fc.oneof(
	fc.constant<TaskTime>({ kind: 'at-once' }),
	fc.nat(5).map((days): TaskTime => ({ kind: 'before', days })),
	fc.constantFrom<TaskTime>(
		{ kind: 'evening' },
		{ kind: 'day' },
		{ kind: 'after', days: 1 },
		{ kind: 'offer' },
	),
);
const tasks = fc
	.array(
		fc.record({ minutes: fc.integer({ min: 1, max: 40 }), value: fc.constantFrom(...taskValues), time }),
		{
			maxLength: 14,
		},
	)
	.map((all) => all.map((one, at): PlanTask => ({ ...one, ...task(`g/${at}`) })));
/** One room a day at most, the last on the day of the interview. */
const slots = fc
	.array(fc.integer({ min: 0, max: 90 }), { maxLength: 6 })
	.map((days) =>
		days
			.map((minutes, at): TimeSlot => ({ start: at * 86_400_000, minutes, daysBefore: days.length - 1 - at }))
			.filter(({ minutes }) => minutes > 0),
	);
const done = fc.uniqueArray(fc.nat(14)).map((all) => new Set(all.map((at) => `g/${at}`)));

function task(id: string): Pick<PlanTask, 'id' | 'guide' | 'text' | 'lang' | 'only'> {
	return { id, guide: 'g', text: id, lang: 'en', only: [] };
}
const planned = ({ sessions }: Plan) =>
	new Set(sessions.flatMap(({ items }) => items.map((item) => item.task.id)));
const needed = (all: readonly PlanTask[]) => all.filter(({ value }) => value === 'vital' || value === 'must');
const minutes = (all: readonly { minutes: number }[]) => all.reduce((sum, one) => sum + one.minutes, 0);

describe('a plan', () => {
	test('never takes more time than there is', () =>
		fc.assert(
			fc.property(tasks, done, slots, (all, ticked, free) => {
				for (const session of makePlan(all, ticked, free).sessions)
					expect(minutes(session.items)).toBeLessThanOrEqual(session.minutes);
			}),
		));

	test('gives each task all its minutes or none, and tells of every task it leaves out', () =>
		fc.assert(
			fc.property(tasks, done, slots, (all, ticked, free) => {
				const plan = makePlan(all, ticked, free);
				const items = plan.sessions.flatMap((session) => session.items);
				for (const one of all) {
					const given = minutes(items.filter((item) => item.task.id === one.id));
					const told = plan.left.some((left) => left.task.id === one.id);
					const open = kinds.includes(one.time.kind) && !ticked.has(one.id);
					expect([given, told]).toEqual(open ? (given > 0 ? [one.minutes, false] : [0, true]) : [0, false]);
				}
			}),
		));

	test('keeps every must-do when their time fits', () =>
		fc.assert(
			fc.property(tasks, slots, (all, free) => {
				const onTheDay = free.every(({ daysBefore }) => daysBefore === 0);
				const musts = needed(all).filter(
					({ time: { kind } }) => kinds.includes(kind) && !(kind === 'at-once' && onTheDay),
				);
				fc.pre(minutes(musts) <= minutes(free));
				const kept = planned(makePlan(all, new Set(), free));
				expect(musts.filter(({ id }) => !kept.has(id))).toEqual([]);
			}),
		));

	test('puts nothing that can wait in where a must-do has no place', () =>
		fc.assert(
			fc.property(tasks, slots, (all, free) => {
				const plan = makePlan(all, new Set(), free);
				fc.pre(
					needed(plan.left.filter(({ reason }) => reason === 'no-time').map((left) => left.task)).length > 0,
				);
				const kept = planned(plan);
				expect(all.filter(({ id }) => kept.has(id)).filter((one) => needed([one]).length === 0)).toEqual([]);
			}),
		));

	test('keeps the order of phases, latest days and the journey', () =>
		fc.assert(
			fc.property(tasks, slots, (all, free) => {
				const items = makePlan(all, new Set(), free).sessions.flatMap((session) => session.items);
				const place = ({ id, time: when }: PlanTask) =>
					kinds.indexOf(when.kind) * 10_000 -
					(when.kind === 'before' ? when.days * 100 : 0) +
					Number(id.slice(2));
				const places = items.map((item) => place(item.task));
				expect(places).toEqual(places.toSorted((a, b) => a - b));
			}),
		));

	test('puts what can wait before its latest day and after the start of its phase, or leaves it out', () =>
		fc.assert(
			fc.property(tasks, slots, (all, free) => {
				for (const { items, daysBefore } of makePlan(all, new Set(), free).sessions)
					for (const { task: one } of items.filter((item) => needed([item.task]).length === 0)) {
						if (one.time.kind === 'at-once') expect(daysBefore).toBeGreaterThan(0);
						if (one.time.kind === 'before') expect(daysBefore).toBeGreaterThanOrEqual(one.time.days);
						if (one.time.kind === 'evening') expect(daysBefore).toBeLessThanOrEqual(1);
						if (one.time.kind === 'day') expect(daysBefore).toBe(0);
					}
			}),
		));

	test('never lets what can wait push a must-do past its latest day', () =>
		fc.assert(
			fc.property(tasks, slots, (all, free) => {
				const late = (plan: Plan) =>
					plan.sessions.flatMap(({ items, daysBefore }) =>
						items.filter(
							({ task: one }) =>
								needed([one]).length > 0 && one.time.kind === 'before' && one.time.days > daysBefore,
						),
					).length;
				const alone = makePlan(needed(all), new Set(), free);
				fc.pre(late(alone) === 0);
				expect(late(makePlan(all, new Set(), free))).toBe(0);
			}),
		));

	test('loses no must-do when there is more time', () =>
		fc.assert(
			fc.property(tasks, slots, fc.nat(5), fc.nat(60), (all, free, at, more) => {
				const longer = free.map((slot, index) =>
					index === at ? { ...slot, minutes: slot.minutes + more } : slot,
				);
				const then = planned(makePlan(all, new Set(), longer));
				const lost = needed(all).filter(
					({ id }) => planned(makePlan(all, new Set(), free)).has(id) && !then.has(id),
				);
				expect(lost).toEqual([]);
			}),
		));

	test('is the same for the same input', () =>
		fc.assert(
			fc.property(tasks, done, slots, (all, ticked, free) => {
				expect(makePlan(all, ticked, free)).toEqual(makePlan(structuredClone(all), ticked, free));
			}),
		));
});

const slot = (daysBefore: number, length: number): TimeSlot => ({
	start: -daysBefore,
	minutes: length,
	daysBefore,
});
const make = (id: string, length: number, value: PlanTask['value'], when: TaskTime): PlanTask => ({
	...task(id),
	minutes: length,
	value,
	time: when,
});
const before: TaskTime = { kind: 'before', days: 1 };
const told = ({ sessions }: Plan) =>
	sessions.map(({ daysBefore, items }) => [
		daysBefore,
		...items.map((item) => `${item.task.id} ${item.minutes}`),
	]);

describe('tasks', () => {
	test('wait for the evening before and for the day', () =>
		expect(
			told(
				makePlan(
					[
						make('breathe', 5, 'must', { kind: 'day' }),
						make('pack', 5, 'must', { kind: 'evening' }),
						make('ask', 5, 'must', { kind: 'at-once' }),
					],
					new Set(),
					[slot(2, 30), slot(1, 30), slot(0, 30)],
				),
			),
		).toEqual([
			[2, 'ask 5'],
			[1, 'pack 5'],
			[0, 'breathe 5'],
		]));

	test('that must be done do not wait when the time would not be enough', () =>
		expect(
			told(
				makePlan([make('breathe', 20, 'must', { kind: 'day' }), make('ask', 5, 'vital', before)], new Set(), [
					slot(1, 20),
					slot(0, 10),
				]),
			),
		).toEqual([
			[1, 'ask 5', 'breathe 10'],
			[0, 'breathe 10'],
		]));

	test('are not cut in two where there is time', () =>
		expect(
			told(
				makePlan([make('a', 20, 'must', before), make('b', 20, 'must', before)], new Set(), [
					slot(3, 30),
					slot(2, 30),
				]),
			),
		).toEqual([
			[3, 'a 20'],
			[2, 'b 20'],
		]));

	test('to be done at once are too late on the day, even where they matter most', () => {
		const ask = make('ask', 1, 'vital', { kind: 'at-once' });
		expect(makePlan([ask], new Set(), [slot(0, 30)])).toEqual({
			sessions: [],
			left: [{ task: ask, reason: 'late' }],
		});
		expect(told(makePlan([ask], new Set(), [slot(1, 30)]))).toEqual([[1, 'ask 1']]);
	});

	test('whose latest day has passed are told apart from those without room', () =>
		expect(
			makePlan(
				[make('late', 5, 'good', { kind: 'before', days: 3 }), make('long', 50, 'good', before)],
				new Set(),
				[slot(1, 20)],
			).left.map(({ task: { id }, reason }) => [id, reason]),
		).toEqual([
			['late', 'late'],
			['long', 'no-time'],
		]));
});
