import { isSameWall } from '../../lib/zone.ts';
import type { DateWords } from './dates.ts';
import { cityOf } from './zones.ts';

/** When something is, and in which zone that was said. */
interface Moment {
	/** In milliseconds since 1970. */
	at: number;
	zone: string;
	/** Whether a time was given, and not the day alone. */
	timed: boolean;
}

/**
 * A moment as clocks show it in its own zone. Where those of the reader show another, it says whose clocks they are, and
 * a second line what they show here.
 * @param words that tell moments in a zone, with the strings `zone` and `there`
 */
export function momentLines(
	{ at, zone, timed }: Moment,
	here: string,
	words: (zone: string) => DateWords,
): string[] {
	const there = words(zone);
	const time = there.date(at, timed);
	if (!timed || isSameWall(at, zone, here)) return [time];
	return [
		there.say('zone', { time, zone: cityOf(zone) }),
		there.say('there', { time: words(here).date(at, true) }),
	];
}
