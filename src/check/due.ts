import { dueForReview, reviewAfterDays } from '../library/due.ts';
import { unreviewedIds } from '../library/held-back.ts';
import type { Library } from '../library/library.ts';
import { isOver } from '../site/announcement.ts';
import type { Site } from '../site/site.ts';
import type { Section } from './section.ts';

/** What is to be read against its source again, by those who wrote it. @param today as `2026-11-22` */
export function dueSection({ isOurs }: Site, library: Library, today: string): Section {
	const readers = isOurs ? 'callback' : 'firm';
	return {
		title: `Due for review, more than ${reviewAfterDays} days old`,
		lines: dueForReview(library, today)
			.filter(({ origin }) => origin === readers)
			.map(({ what, since }) => `${since.padEnd(10)}  ${what}`),
		hint: 'Read it again, correct it, and set its date anew.',
	};
}

/** Texts that nobody has reviewed yet. */
export function waitingSection(library: Library): Section {
	return {
		title: 'Not on the site until somebody reviews them and writes the day at "reviewed"',
		lines: unreviewedIds(library),
	};
}

/** An announcement whose last day has passed. @param today as `2026-11-22` */
export function endedSection({ brand: { announcement }, brandPlace }: Site, today: string): Section {
	const ended = announcement && isOver(announcement, today);
	return {
		title: 'No longer shown',
		lines: ended
			? [
					`the announcement, which ended on ${announcement.until}: take it out of ${brandPlace(['announcement']).file}`,
				]
			: [],
	};
}
