import { describe, expect, test } from 'vitest';
import { compare, lines, type Offer } from '../../../../src/tools/worksheet/package.ts';

const time = { hours: 40, days: 5, weeks: 52 };
const offer = (more: Partial<Offer>): Offer => ({ pay: 30_000, time, sure: 1, years: 1, ...more });
const one = (more: Partial<Offer>) => compare([offer(more)])[0]!;

describe('offers side by side', () => {
	test('are worth what the guide on negotiating works out', () => {
		const [a, b] = compare([
			offer({ pay: 33_000, pension: { amount: 990 }, travel: 200 }),
			offer({ pay: 31_500, pension: { percent: 8 }, travel: 50, time: { ...time, hours: 36 } }),
		]);
		expect([a!.worth, b!.worth]).toEqual([31_590, 33_420]);
		expect([a!.hour, b!.hour].map((hour) => hour.toFixed(2))).toEqual(['15.87', '16.83']);
	});

	test('count a bonus as far as it is sure', () => {
		expect(one({ bonus: { percent: 10 }, sure: 0.5 }).lines.bonus).toBe(1500);
		expect(one({ bonus: { amount: 2000 }, sure: 0.75 }).lines.bonus).toBe(1500);
		expect(one({ bonus: { amount: 2000 }, sure: 0 }).lines.bonus).toBe(0);
	});

	test('count only the days of leave that another offer does not have', () => {
		const [a, b] = compare([offer({ leave: 22 }), offer({ leave: 27 })]);
		expect([a!.lines.leave, b!.lines.leave]).toEqual([0, 577]);
		expect(one({ leave: 27 }).lines.leave).toBe(0);
		expect(compare([offer({}), offer({ leave: 27 })])[1]!.lines.leave).toBe(0);
	});

	test('spread a joining bonus over the years', () =>
		expect(one({ joining: 3000, years: 3 }).lines.joining).toBe(1000));

	test('add up as they are shown, line by line', () => {
		const { lines: shown, worth } = one({ pay: 30_000.4, shares: 0.4, allowance: 99.6, travel: 33.33 });
		expect(Object.values(shown).every(Number.isInteger)).toBe(true);
		expect(lines.reduce((sum, line) => sum + shown[line], 0)).toBe(worth);
	});

	test('hold no minus nothing', () => expect(Object.is(one({}).lines.travel, 0)).toBe(true));
});
