import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { periods, remarksOn, spread, yearly } from '../../../../src/tools/shared/pay.ts';

const usual = { hours: 40, days: 5, weeks: 52 };

describe('pay', () => {
	test.each([
		// The figures of the guide on working out a number.
		[31_200, { ...usual, hours: 37.5 }, 'hour', 16],
		[31_200, usual, 'hour', 15],
		[51_000, { ...usual, weeks: 43 }, 'day', 237.2],
		[30_000, usual, 'day', 115.4],
		[30_000, usual, 'month', 2500],
	] as const)('of %d for a year, working %o, is for one %s %d', (year, time, period, amount) =>
		expect(spread(year, time)[period]).toBeCloseTo(amount, 1),
	);

	test('comes back the same from every span of time', () => {
		const time = fc.record({
			hours: fc.integer({ min: 1, max: 80 }),
			days: fc.integer({ min: 1, max: 7 }),
			weeks: fc.integer({ min: 1, max: 52 }),
		});
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 1e9 }), time, (year, work) => {
				for (const period of periods)
					expect(yearly(spread(year, work)[period], period, work)).toBeCloseTo(year, 3);
			}),
		);
	});
});

describe('the three figures', () => {
	test.each([
		[{}, []],
		[{ 'walk-away': 30, opening: 20 }, []],
		[{ 'walk-away': 26_500, target: 28_000, opening: 29_500 }, []],
		[{ 'walk-away': 28_000, target: 28_000, opening: 28_000 }, []],
		[{ 'walk-away': 30_000, target: 28_000 }, ['target-low']],
		[{ target: 28_000, opening: 27_000 }, ['opening-low']],
		[{ target: 28_000, opening: 35_000 }, []],
		[{ target: 28_000, opening: 35_001 }, ['opening-high']],
		[{ 'walk-away': 30_000, target: 28_000, opening: 40_000 }, ['target-low', 'opening-high']],
	])('%o are remarked on: %o', (figures, kinds) =>
		expect(remarksOn(figures).map(({ kind }) => kind)).toEqual(kinds),
	);

	test('say how far an opening is above its target', () =>
		expect(remarksOn({ target: 30_000, opening: 42_000 })).toEqual([
			{ kind: 'opening-high', by: expect.closeTo(0.4, 6) },
		]));
});
