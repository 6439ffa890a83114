import { describe, expect, test } from 'vitest';
import { calendarEntry } from '../../../../src/tools/plan/calendar-entry-id.ts';
import { calendarEntries } from '../../../../src/tools/plan/entries.ts';
import { DateWords } from '../../../../src/tools/shared/dates.ts';

const now = Date.UTC(2026, 10, 28);
const day = 86_400_000;
const first = calendarEntry(undefined, { company: 'Halden Bakery', at: now + 5 * day }, now);

describe('The id of an interview in a calendar', () => {
	test.each([
		['is added again', first],
		['moves', { ...first, at: now + 9 * day }],
		['has its company written another way', { ...first, company: ' halden  bakery.' }],
		['has no company yet', { ...first, company: '' }],
	])('stays when it %s', (_, interview) => {
		expect(calendarEntry(first, interview, now).id).toBe(first.id);
	});

	test('stays when its company is named later', () => {
		const unnamed = calendarEntry(undefined, { company: '', at: now + day }, now);
		const named = calendarEntry(unnamed, { company: 'Halden Bakery', at: now + day }, now);
		expect(named).toEqual({ ...unnamed, company: 'Halden Bakery' });
		expect(calendarEntry(named, { company: 'Ember & Oak', at: now + day }, now).id).not.toBe(unnamed.id);
	});

	test.each([
		['another company', { ...first, company: 'Ember & Oak' }, now],
		[
			'the next one of the same company, once the first is over',
			{ ...first, at: now + 20 * day },
			now + 6 * day,
		],
	])('is a new one for %s', (_, interview, then) => {
		expect(calendarEntry(first, interview, then).id).not.toBe(first.id);
	});

	test('is no other reader’s', () => {
		const ids = Array.from({ length: 50 }, () => calendarEntry(undefined, { company: '', at: now }, now).id);
		expect(new Set(ids).size).toBe(50);
	});
});

function entriesOf(id: string, fields: Readonly<Record<string, string>> = {}) {
	const strings = Object.fromEntries(
		['event', 'event-with', 'event-thanks', 'event-chase', 'event-prepare'].map((key) => [key, key]),
	);
	return calendarEntries({
		site: 'handbook.example',
		id,
		url: 'https://handbook.example/plan/',
		interview: { at: now, minutes: 60 },
		field: (name) => fields[name],
		people: [],
		sessions: [],
		messages: { thanks: now, chase: [now, now, now] },
		words: new DateWords(strings, 'en', 'UTC'),
	});
}

test.each([
	['https://meet.example/j/1', 'https://meet.example/j/1'],
	['https://meet.example@evil.example/j/1', 'https://handbook.example/plan/'],
	['javascript:alert(1)', 'https://handbook.example/plan/'],
	['14 Mill Lane', 'https://handbook.example/plan/'],
])('An interview at %s leads to %s from a calendar', (place, url) =>
	expect(entriesOf('one', { place })[0]).toMatchObject({ place, url }),
);

test('No two entries of one calendar, or of two interviews, have the same mark', () => {
	const all = [...entriesOf('one'), ...entriesOf('two')].map(({ uid }) => uid);
	expect(new Set(all).size).toBe(10);
});
