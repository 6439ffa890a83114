import { z } from 'astro/zod';

/** Text that is not empty once spaces are cut off. */
export function text(description: string) {
	return z.string().trim().min(1).describe(description);
}

/** A short name used in addresses and references: `star-stories`. */
export function slug(description: string) {
	return z
		.string()
		.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, {
			error: 'An id may hold only small letters, digits and single hyphens.\nWrite it like star-stories.',
		})
		.describe(description);
}

/** The id of a heading: its words in any script, with hyphens between them. */
export function headingId(description: string) {
	return z
		.string()
		.regex(/^[\p{L}\p{M}\p{N}_-]+$/u, {
			error:
				'The id of a heading holds letters, digits and hyphens, without the #.\nWrite it like how-many-to-ask.',
		})
		.describe(description);
}

/** Stands in place of the day of review while nobody has read a text through: it is then held back. */
export const notReviewed = 'not yet';

/** The day of review, as `2026-11-22`, or that there has been none. */
export function reviewDay(description: string) {
	return z
		.string()
		.refine((value) => value === notReviewed || z.iso.date().safeParse(value).success, {
			error:
				'This is not a day of the calendar.\nWrite it as year-month-day, such as 2026-11-22, or "not yet" to hold the text back.',
		})
		.describe(description);
}

/** A web address a reader can follow. */
export function webAddress(description: string) {
	return z
		.url({
			protocol: /^https?$/,
			error: 'This is not a web address.\nWrite it in full, starting with https://.',
		})
		.describe(description);
}
