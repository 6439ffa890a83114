import { isSameWall, wallOf } from '../../lib/zone.ts';
import type { DateWords } from '../shared/dates.ts';
import { element } from '../shared/dom.ts';
import type { Interview } from '../shared/interview.ts';

/**
 * How long it still is or that it is over, in the first line, and what is to be known of the moment in others.
 * @param here zone of the reader
 * @param words that tell moments in a zone
 */
export function countdownLines(
	{ at, zone, timeMissing }: Interview,
	here: string,
	now: number,
	words: (zone: string) => DateWords,
): string[] {
	const own = words(here);
	if (at <= now) return [own.say('over', { date: words(zone).pastDate(at) })];
	return [
		own.say('until', { time: own.until(at, now) }),
		...(timeMissing ? [own.say('no-time-yet', { time: wallOf(at, zone).time })] : []),
		...(isSameWall(at, zone, here) ? [] : [own.say('there', { time: own.date(at, true) })]),
	];
}

/**
 * Shows the lines in a place that is read out when something is put into it: after an entry all of them. The first runs
 * with the time, and is then changed in its own place, which is not read out.
 * @param at when the interview is
 */
export function showCountdown(
	holder: HTMLElement,
	[first = '', ...others]: readonly string[],
	at: number,
): void {
	const told = JSON.stringify([at, others]);
	const running = holder.querySelector('[role=timer]');
	if (running && holder.dataset['told'] === told) {
		if (running.textContent !== first) running.textContent = first;
		return;
	}
	holder.dataset['told'] = told;
	const timer = element('p', {}, first);
	timer.setAttribute('role', 'timer');
	holder.replaceChildren(timer, ...others.map((line) => element('p', {}, line)));
}
