/** An entry of a calendar. */
export interface CalendarEvent {
	/** Says which entry it is: one that is added again takes the place of the first. */
	uid: string;
	/** In milliseconds since 1970. */
	start: number;
	minutes: number;
	title: string;
	text?: string | undefined;
	place?: string | undefined;
	url?: string | undefined;
	/** Reminders, in minutes before the start. */
	alarms: readonly number[];
}

/**
 * Writes an iCalendar file (RFC 5545). Times are in UTC, so that every calendar shows them right in its own zone,
 * whatever the clocks do in between.
 * @param now when the file is made; later files win over earlier ones
 */
export function calendarText(events: readonly CalendarEvent[], now: number): string {
	const lines = [
		...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Callback//My plan//EN', 'CALSCALE:GREGORIAN'],
		...events.flatMap((event) => eventLines(event, now)),
		'END:VCALENDAR',
	];
	return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function eventLines(
	{ uid, start, minutes, title, text, place, url, alarms }: CalendarEvent,
	now: number,
): string[] {
	return [
		'BEGIN:VEVENT',
		`UID:${escape(uid)}`,
		`DTSTAMP:${utc(now)}`,
		// Minutes since 2020: a number that grows, and stays small enough.
		`SEQUENCE:${Math.max(0, Math.floor((now - Date.UTC(2020, 0)) / 60_000))}`,
		`DTSTART:${utc(start)}`,
		`DTEND:${utc(start + minutes * 60_000)}`,
		`SUMMARY:${escape(title)}`,
		...(text ? [`DESCRIPTION:${escape(text)}`] : []),
		...(place ? [`LOCATION:${escape(place)}`] : []),
		...(url ? [`URL:${url.replace(/\s/g, '')}`] : []),
		...alarms.flatMap((before) => [
			...['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${escape(title)}`],
			...[`TRIGGER:-PT${before}M`, 'END:VALARM'],
		]),
		'END:VEVENT',
	];
}

function utc(instant: number): string {
	return new Date(instant).toISOString().replace(/[-:]|\.\d+/g, '');
}

function escape(text: string): string {
	return (
		text
			.replace(/\r\n?/g, '\n')
			// Control characters have no place in a calendar.
			.replace(/[^\P{Cc}\n\t]/gu, '')
			.replace(/[\\;,]/g, '\\$&')
			.replaceAll('\n', '\\n')
	);
}

/** Breaks a line into pieces of at most 75 octets, never within a character. */
function fold(line: string): string {
	const bytes = new TextEncoder();
	let folded = '';
	let length = 0;
	for (const character of line) {
		const size = bytes.encode(character).length;
		if (length + size > 75) {
			folded += '\r\n ';
			length = 1;
		}
		folded += character;
		length += size;
	}
	return folded;
}
