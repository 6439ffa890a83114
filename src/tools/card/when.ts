import type { DateWords } from '../shared/dates.ts';
import type { Interview } from '../shared/interview.ts';
import { momentLines } from '../shared/moment.ts';

const minute = 60_000;

/**
 * What the card says of the moment: when it is, on the clocks of its own zone first, since the card is looked at there,
 * and how long that still is. Of an interview that is over it says no more than when it was.
 * @param here zone of the reader
 */
export function whenOnCard(
	{ at, zone, timeMissing, minutes }: Interview,
	here: string,
	now: number,
	words: (zone: string) => DateWords,
): { moment: string[]; left: string | undefined } {
	const moment = momentLines({ at, zone, timed: !timeMissing }, here, words);
	const own = words(here);
	if (now < at) return { moment, left: own.say('until', { time: own.until(at, now) }) };
	const hasBegun = !timeMissing && now < at + minutes * minute;
	return { moment, left: hasBegun ? own.say('over') : undefined };
}
