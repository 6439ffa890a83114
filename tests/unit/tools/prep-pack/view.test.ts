// @vitest-environment happy-dom
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { readPack, type Pack } from '../../../../src/tools/prep-pack/pack.ts';
import { countdownOf, factsOf } from '../../../../src/tools/prep-pack/view.ts';

const strings = {
	...{ until: '{time} to go', over: 'It was on {date}.', today: 'It is today', when: 'When' },
	...{ zone: '{time} ({zone} time)', there: 'For you that is {time}.', 'no-time': 'Not settled yet.' },
};
const packOf = (letters: object): Pack => readPack(JSON.stringify({ c: 'Acme', ...letters }))!;
const countdown = (letters: object, zone: string, now: string) =>
	countdownOf(packOf(letters), { strings, zone, now: Date.parse(now) });

beforeAll(() => {
	document.documentElement.lang = 'en';
	// Whatever year it is where the tests run.
	vi.useFakeTimers({ now: Date.parse('2026-11-30T12:00Z'), toFake: ['Date'] });
	return () => void vi.useRealTimers();
});

describe('a day without a time', () => {
	const there = { d: '2026-12-03', z: 'Pacific/Auckland' };

	test.each([
		['2026-12-02T10:59Z', /to go$/],
		['2026-12-02T11:00Z', /^It is today$/],
		['2026-12-03T00:30Z', /^It is today$/],
		['2026-12-03T10:59Z', /^It is today$/],
		['2026-12-03T11:00Z', /^It was on Thursday, December 3, 2026\.$/],
	])('is today as long as it is that day where the interview is: at %s', (now, expected) =>
		expect(countdown(there, 'America/Los_Angeles', now)).toMatch(expected),
	);

	test('is one of the reader’s days where no zone was told', () =>
		expect(countdown({ d: '2026-12-03' }, 'America/Los_Angeles', '2026-12-04T07:00Z')).toBe('It is today'));
});

test('an interview that is over was on its own day', () =>
	expect(
		countdown(
			{ d: '2026-12-03', t: '09:00', z: 'Pacific/Auckland' },
			'America/Los_Angeles',
			'2026-12-05T00:00Z',
		),
	).toBe('It was on Thursday, December 3, 2026.'));

test('its moment is told in both zones where their clocks differ', () => {
	const facts = factsOf(packOf({ d: '2026-12-03', t: '10:00', z: 'Europe/London' }), {
		...{ strings, zone: 'Europe/Paris', now: 0 },
	});
	expect(facts[0]?.textContent).toMatch(/10:00.*\(London time\)For you that is .*11:00/);
});
