import { expect, test } from 'vitest';
import { dueOf } from '../../../../src/tools/thank-you/due.ts';

const hour = 3_600_000;
const end = Date.parse('2026-12-01T15:00Z');

test.each([
	[-1, false, { kind: 'wait' }],
	[0, false, { kind: 'soon', by: end + 24 * hour }],
	[24, false, { kind: 'soon', by: end + 24 * hour }],
	[25, false, { kind: 'late' }],
	[7 * 24, false, { kind: 'late' }],
	[7 * 24 + 1, false, { kind: 'over' }],
	[1, true, { kind: 'soon', by: end + 2 * hour }],
	[3, true, { kind: 'late' }],
])('%d hours after the end, where deciding on that day is %s, thanks are %o', (after, sameDay, due) =>
	expect(dueOf(end, end + after * hour, sameDay)).toEqual(due),
);
