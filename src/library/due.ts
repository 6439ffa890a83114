import { isReviewed } from './held-back.ts';
import type { Library } from './library.ts';

/** Days after which a dated fact or a guide is read against its source again. */
export const reviewAfterDays = 180;

/** Something dated whose time is up. */
export interface Due {
	/** What it is, as a person would look for it. */
	what: string;
	/** When somebody last read it, as written: `2026-06` or `2026-11-22`. */
	since: string;
	/** Whose text it is, and who is to read it again. */
	origin: 'callback' | 'firm';
}

/**
 * Lists law rows and guides that are due for review, the oldest first.
 * @param today as `2026-11-22`
 */
export function dueForReview({ laws, guides }: Pick<Library, 'laws' | 'guides'>, today: string): Due[] {
	const dated: Due[] = [
		...laws.rows.map((row) => ({
			what: `law ${row.id}, ${laws.places[row.place]?.name ?? row.place}`,
			since: row.reread ?? row.asOf,
			origin: row.origin,
		})),
		...guides
			.filter(isReviewed)
			.map(({ id, reviewed, origin }) => ({ what: `guide ${id}`, since: reviewed, origin })),
	];
	return dated
		.filter(({ since }) => daysBetween(since, today) > reviewAfterDays)
		.sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : a.what < b.what ? -1 : 1));
}

/** A month counts from its last day: the fact was known to be true at some time in it. */
function daysBetween(from: string, to: string): number {
	const [year = 0, month = 1, day] = from.split('-').map(Number);
	const start = day === undefined ? Date.UTC(year, month, 0) : Date.UTC(year, month - 1, day);
	return (Date.parse(to) - start) / 86_400_000;
}
