import { notReviewed } from '../schema/text.ts';
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

/** Lists the guides and pages that nobody has reviewed yet: the finished site is built without them. */
export function unreviewed({ guides, pages }: Pick<Library, 'guides' | 'pages'>): string[] {
	return [
		...guides.filter(isUnreviewed).map(({ id }) => `guide ${id}`),
		...pages.filter(isUnreviewed).map(({ id }) => `page ${id}`),
	].sort();
}

/** Whether nobody has reviewed a guide or page yet. */
function isUnreviewed({ reviewed }: Reviewed): boolean {
	return reviewed === notReviewed;
}

/** Whether a guide or page tells the day on which somebody has read it through. */
export function isReviewed<Text extends Reviewed>(text: Text): text is Text & { reviewed: string } {
	return text.reviewed !== undefined && !isUnreviewed(text);
}

interface Reviewed {
	reviewed?: string | undefined;
}

/** A month counts from its last day: the fact was known to be true at some time in it. */
function daysBetween(from: string, to: string): number {
	const [year = 0, month = 1, day] = from.split('-').map(Number);
	const start = day === undefined ? Date.UTC(year, month, 0) : Date.UTC(year, month - 1, day);
	return (Date.parse(to) - start) / 86_400_000;
}
