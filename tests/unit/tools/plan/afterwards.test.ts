import { describe, expect, test } from 'vitest';
import { instantOf, wallOf } from '../../../../src/lib/zone.ts';
import { messagesAfter } from '../../../../src/tools/plan/afterwards.ts';

const zone = 'America/New_York';
const at = (date: string, time: string) => instantOf({ date, time }, zone);
const told = (instant: number) => Object.values(wallOf(instant, zone)).join(' ');

describe('thanks go out', () => {
	test.each([
		['09:30', '2026-12-03 17:00'],
		['16:00', '2026-12-03 18:00'],
		['18:30', '2026-12-03 20:30'],
		['19:00', '2026-12-04 09:00'],
		['23:30', '2026-12-04 09:00'],
	])('after an interview that ends at %s, on %s', (time, expected) => {
		const end = at('2026-12-03', time);
		const { thanks } = messagesAfter(end, zone, [6, 7]);
		expect(told(thanks)).toBe(expected);
		expect(thanks - end).toBeLessThan(24 * 3_600_000);
	});
});

describe('news are asked for', () => {
	test('after a week, and two weeks later at the latest, when no day was named', () =>
		expect(messagesAfter(at('2026-10-29', '10:00'), zone, [6, 7]).chase.map(told)).toEqual([
			'2026-11-05 10:00',
			'2026-11-12 10:00',
			'2026-11-19 10:00',
		]));

	test.each(['20266-12-11', '2026-02-31', 'soon', ''])(
		'as if no day was named, where it is %j',
		(promised) => {
			const end = at('2026-10-29', '10:00');
			expect(messagesAfter(end, zone, [6, 7], promised)).toEqual(messagesAfter(end, zone, [6, 7]));
		},
	);

	test.each([
		['a Wednesday', '2026-12-09', '2026-12-11 10:00'],
		['a Friday', '2026-12-11', '2026-12-15 10:00'],
		['a Saturday', '2026-12-12', '2026-12-15 10:00'],
	])('two working days after %s that was named', (_, promised, expected) =>
		expect(told(messagesAfter(at('2026-12-03', '10:00'), zone, [6, 7], promised).chase[0])).toBe(expected),
	);

	test('on no day of the weekend, whichever days those are', () =>
		expect(told(messagesAfter(at('2026-12-04', '10:00'), zone, [5, 6]).chase[0])).toBe('2026-12-13 10:00'));
});
