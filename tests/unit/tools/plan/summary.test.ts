import { expect, test } from 'vitest';
import type { PlanTask } from '../../../../src/lib/task.ts';
import { summaryOf } from '../../../../src/tools/plan/summary.ts';

const hour = 3_600_000;
const task: PlanTask = {
	...{ id: 'g/1', guide: 'g', text: 'Sleep', lang: 'en', only: [], minutes: 10 },
	...{ value: 'must', time: { kind: 'before', days: 1 } },
};
const said = (key: string, values: object = {}) => `${key} ${JSON.stringify(values)}`;
const none = { sessions: [], left: [{ task, reason: 'no-time' as const }] };
const some = {
	sessions: [{ start: 0, minutes: 60, daysBefore: 1, items: [{ task, minutes: 10 }] }],
	left: [],
};

test.each([
	['nothing has a place and the interview begins within the hour', none, 1, 'nothing {}'],
	['nothing has a place because the reader gives no time', none, 96, 'short {"n":1}'],
	['all has a place', some, 96, 'fit {"n":1}'],
])('where %s, the plan says so', (_, plan, hours, expected) =>
	expect(summaryOf(plan, 0, hours * hour, said)).toBe(expected),
);

test('what is done is told as well', () =>
	expect(summaryOf(some, 2, hour, said)).toBe('fit {"n":1} done {"n":2}.'));
