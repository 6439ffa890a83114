import type { Entries } from '../storage/entries.ts';

const day = 24 * 3_600_000;

/**
 * Which of these people were taken out of the list more than a day ago. As long as it is not so long, another tab may
 * still offer to bring them back.
 */
export function longRemoved(ids: Iterable<string>, people: Entries<unknown>, now: number): string[] {
	return [...ids].filter((id) => {
		const known = people.get(id);
		return known !== undefined && known.value === undefined && known.at < now - day;
	});
}
