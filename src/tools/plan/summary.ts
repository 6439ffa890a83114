import type { Say } from '../../lib/translate.ts';
import type { Plan } from './plan.ts';

const hour = 3_600_000;

/**
 * What the plan comes to: whether what must be done has a place, and how much is done.
 * @param done how many tasks are ticked
 * @param left time until the interview, in milliseconds
 * @param say the strings below `plan.say`
 */
export function summaryOf({ sessions, left: without }: Plan, done: number, left: number, say: Say): string {
	const short = without.filter(
		({ task, reason }) => reason === 'no-time' && (task.value === 'vital' || task.value === 'must'),
	).length;
	const planned = new Set(sessions.flatMap(({ items }) => items.map(({ task }) => task.id))).size;
	// Somebody who gives no time, days before, is not sent in.
	const first =
		planned === 0 && short > 0 && left <= hour
			? say('nothing')
			: short > 0
				? say('short', { n: short })
				: say('fit', { n: planned });
	return done > 0 ? `${first} ${say('done', { n: done })}.` : first;
}
