import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { instantOf } from '../../../../src/lib/zone.ts';
import { calendarText, type CalendarEvent } from '../../../../src/tools/plan/icalendar.ts';

const now = Date.UTC(2026, 10, 22, 9, 30);
const event = (changes: Partial<CalendarEvent> = {}): CalendarEvent => ({
	uid: 'interview@handbook.example',
	start: Date.UTC(2026, 11, 3, 9),
	minutes: 60,
	title: 'Interview',
	alarms: [],
	...changes,
});

/** Reads a calendar with a library that is not ours. */
function read(text: string) {
	const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
	return calendar.getAllSubcomponents('vevent').map((part) => ({
		event: new ICAL.Event(part),
		alarms: part.getAllSubcomponents('valarm'),
		url: part.getFirstPropertyValue('url'),
		stamp: part.getFirstPropertyValue('dtstamp') as ICAL.Time,
	}));
}

describe('a calendar', () => {
	test('says when, how long, what and where', () => {
		const [found] = read(
			calendarText(
				[
					event({
						text: 'Bring papers',
						place: 'Rue A, 5',
						url: 'https://meet.example/a?b=c',
						alarms: [1440, 120],
					}),
				],
				now,
			),
		);
		expect(found!.event.startDate.toJSDate().toISOString()).toBe('2026-12-03T09:00:00.000Z');
		expect(found!.event.duration.toSeconds()).toBe(3600);
		expect([found!.event.uid, found!.event.summary, found!.event.description, found!.event.location]).toEqual(
			['interview@handbook.example', 'Interview', 'Bring papers', 'Rue A, 5'],
		);
		expect(found!.url).toBe('https://meet.example/a?b=c');
		expect(found!.stamp.toJSDate().getTime()).toBe(now);
		expect(found!.alarms.map((alarm) => String(alarm.getFirstPropertyValue('trigger')))).toEqual([
			'-PT1440M',
			'-PT120M',
		]);
	});

	test('gives back any text, in any script, unchanged', () =>
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
				const clean = text.replace(/\p{Cc}/gu, '');
				const [found] = read(calendarText([event({ title: clean, text: `${clean}\n${clean}` })], now));
				expect(found!.event.summary).toBe(clean);
				expect(found!.event.description).toBe(`${clean}\n${clean}`);
			}),
		));

	test('cannot be given other lines by what a reader types', () => {
		const found = read(
			calendarText(
				[event({ title: 'A\r\nEND:VEVENT\r\nBEGIN:VEVENT', url: 'https://a.example/\r\nX:y' })],
				now,
			),
		);
		expect(found.map(({ event: one }) => one.summary)).toEqual(['A\nEND:VEVENT\nBEGIN:VEVENT']);
		expect(found[0]!.url).toBe('https://a.example/X:y');
	});

	test('has lines of at most 75 octets, each ended by CR and LF, and breaks no character', () => {
		const text = calendarText([event({ title: 'مقابلة العمل الثانية مع المدير 👩‍💼 '.repeat(9) })], now);
		const lines = text.split('\r\n');
		expect(lines.at(-1)).toBe('');
		expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
		for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
		expect(text).not.toContain('\ufffd');
	});

	test.each([
		['Europe/Paris', '2026-10-25', '09:00', '2026-10-25T08:00:00.000Z'],
		['Europe/Paris', '2026-10-24', '09:00', '2026-10-24T07:00:00.000Z'],
		['America/New_York', '2026-03-08', '02:30', '2026-03-08T07:30:00.000Z'],
		['Pacific/Auckland', '2026-04-05', '02:30', '2026-04-04T13:30:00.000Z'],
	])('is right in %s on %s, when clocks change', (zone, date, time, instant) => {
		const [found] = read(calendarText([event({ start: instantOf({ date, time }, zone) })], now));
		expect(found!.event.startDate.toJSDate().toISOString()).toBe(instant);
	});

	test('that is made again later takes the place of the first', () => {
		const [first] = read(calendarText([event()], now));
		const [second] = read(calendarText([event({ title: 'Interview, moved' })], now + 60_000));
		expect(second!.event.uid).toBe(first!.event.uid);
		expect(second!.event.sequence).toBeGreaterThan(first!.event.sequence);
	});
});
