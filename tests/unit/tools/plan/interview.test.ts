import { describe, expect, test } from 'vitest';
import { hoursFor, situationsOf } from '../../../../src/tools/plan/interview.ts';

const given = (fields: Record<string, string>) => (name: string) => fields[name];
const day = 86_400_000;

test.each([
	[{}, ['in-person']],
	[{ format: 'phone' }, []],
	[{ format: 'video', 'for-panel': 'on', 'for-meal': 'on' }, ['meal', 'panel', 'video']],
	[{ format: 'panel', 'for-video': 'off' }, ['panel']],
])('of %o is true: %o', (fields: Record<string, string>, expected) =>
	expect([...situationsOf(given(fields))].sort()).toEqual(expected),
);

describe('the time a reader gives', () => {
	const hours = (fields: Record<string, string>, days: number) => {
		const { weekday, weekend } = hoursFor(given(fields), days * day, [6, 7]);
		return [weekday, weekend];
	};

	test('is more a day the sooner the interview is', () =>
		expect([hours({}, 0.5), hours({}, 3), hours({}, 20)]).toEqual([
			[120, 180],
			[90, 120],
			[45, 90],
		]));

	test('is what was chosen, none included', () =>
		expect(hours({ weekday: '0', weekend: '15' }, 3)).toEqual([0, 15]));

	test.each(['-5', 'many', '1e9'])('is not %s', (weekday) =>
		expect(hours({ weekday }, 3)).toEqual([90, 120]),
	);
});
