import { randomId } from '../shared/random-id.ts';
import type { CalendarEntry } from './stored.ts';

/**
 * The interview as it goes into a calendar now. It keeps its id when it moves, so that the new time takes the place of
 * the old one; another interview gets an id of its own. It is another one with another company, or after the one
 * before is over.
 * @param before what went into a calendar last
 */
export function calendarEntry(
	before: CalendarEntry | undefined,
	{ company, at }: Omit<CalendarEntry, 'id'>,
	now: number,
): CalendarEntry {
	const isSame =
		before !== undefined &&
		(before.company === '' || company === '' || plain(before.company) === plain(company)) &&
		(before.at === at || before.at > now);
	return { id: isSame ? before.id : randomId(), company: company || (isSame ? before.company : ''), at };
}

function plain(company: string): string {
	return company
		.replace(/[\s\p{P}]+/gu, ' ')
		.trim()
		.toLowerCase();
}
