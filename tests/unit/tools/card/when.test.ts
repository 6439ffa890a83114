import { beforeAll, describe, expect, test, vi } from 'vitest';
import { instantOf } from '../../../../src/lib/zone.ts';
import { whenOnCard } from '../../../../src/tools/card/when.ts';
import { DateWords } from '../../../../src/tools/shared/dates.ts';

const strings = {
	...{ until: '{time} to go', over: 'It is time.' },
	...{ zone: '{time} ({zone} time)', there: 'For you that is {time}.' },
};
const here = 'Europe/Paris';
const words = (zone: string) => new DateWords(strings, 'en', zone, ['en-GB']);
const at = (zone: string, time = '10:00') => instantOf({ date: '2026-12-03', time }, zone);
const card = (zone: string, now: number, timeMissing = false) =>
	whenOnCard({ at: at(zone), zone, minutes: 60, timeMissing }, here, now, words);
const before = Date.parse('2026-11-30T12:00Z');

// Whatever year it is where the tests run.
beforeAll(() => {
	vi.useFakeTimers({ now: before, toFake: ['Date'] });
	return () => void vi.useRealTimers();
});

describe('the card tells an interview', () => {
	test('as the clocks of its zone do, and where those of the reader differ, as they do as well', () =>
		expect(card('Europe/London', before).moment).toEqual([
			expect.stringContaining('10:00 (London time)'),
			expect.stringMatching(/^For you that is Thursday 3 December.* at 11:00\.$/),
		]));

	test('once where the clocks of both show the same', () =>
		expect(card('Europe/Berlin', before).moment).toEqual([expect.stringMatching(/3 December.* at 10:00$/)]));

	test('without a time on its own day, whatever day that is where the reader is', () =>
		expect(card('Pacific/Kiritimati', before, true).moment).toEqual([
			expect.stringMatching(/^Thursday 3 December/),
		]));
});

describe('how long it still is', () => {
	const minute = 60_000;
	const start = at(here);

	test.each([
		['before it', start - 90 * minute, false, '1 hour, 30 minutes to go'],
		['when it begins', start, false, 'It is time.'],
		['while it lasts', start + 59 * minute, false, 'It is time.'],
		['when it is over', start + 60 * minute, false, undefined],
		['ten days later', start + 14_400 * minute, false, undefined],
		['at the time taken for one that was not given', start, true, undefined],
	])('%s', (_, now, timeMissing, expected) => expect(card(here, now, timeMissing).left).toBe(expected));
});
