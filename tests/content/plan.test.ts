import { expect, test } from 'vitest';
import { situations, type PlanTask } from '../../src/lib/task.ts';
import { loadSite } from '../support/load.ts';

const { tasks } = loadSite('callback')[0].library;
const before = tasks.filter(({ time }) => ['at-once', 'before', 'evening', 'day'].includes(time.kind));
const minutes = (all: readonly PlanTask[]) => all.reduce((sum, task) => sum + task.minutes, 0);
/** The must-dos of a reader who meets them this way, with nothing special. */
const mustDos = (format: string, ...values: string[]) =>
	before.filter(
		({ only, value }) => values.includes(value) && only.every((situation) => situation === format),
	);

test.each(['in-person', 'video', 'phone'])('what is vital, %s, fits into forty minutes', (format) =>
	expect(minutes(mustDos(format, 'vital'))).toBeLessThanOrEqual(40),
);

test.each(['in-person', 'video', 'phone'])('every must-do, %s, fits into two hours', (format) =>
	expect(minutes(mustDos(format, 'vital', 'must'))).toBeLessThanOrEqual(110),
);

test('what is vital is little, and there is something of it for every way of meeting', () => {
	for (const format of ['in-person', 'video', 'phone']) {
		const count = mustDos(format, 'vital').length;
		expect(count).toBeGreaterThanOrEqual(6);
		expect(count).toBeLessThanOrEqual(15);
	}
});

test('every situation has tasks of its own', () =>
	expect(situations.filter((situation) => !tasks.some(({ only }) => only.includes(situation)))).toEqual([]));
