import { z } from 'astro/zod';
import { anyAddress, day, text } from './text.ts';

/** A line above every page, for a limited time. */
export const announcementSchema = z.strictObject({
	/** **bold**, *italics* and [links](/about/) may stand in it. */
	text: z.string().trim().min(1).max(240).describe('One or two short sentences, at most 240 characters.'),
	/** Makes the whole line a link. */
	link: anyAddress('Where the line leads: a page of the site such as /about/, or an address.').optional(),
	until: day('The last day on which the line is shown, such as 2026-12-24.'),
});

/** The firm's own menu at the top of every page. */
export const navigationSchema = z
	.array(
		z
			.strictObject({
				text: text('The words of the entry, such as Our jobs.'),
				to: anyAddress('Where the entry leads: a page of the site such as /guides/, or an address.'),
			})
			.describe('An entry, such as { text: Our jobs, to: /our-jobs/ }.'),
	)
	.min(1, { error: 'The menu has no entry.\nWrite at least one, or leave the field out.' })
	.max(5, {
		error: 'The menu has more than five entries.\nKeep five, and put the others under footer, links.',
	});

/** What the firm adds to the foot of every page. */
export const footerSchema = z.strictObject({
	links: z
		.array(
			z
				.strictObject({
					label: text('The words of the link.'),
					to: anyAddress('Where the link leads: a page of the site such as /imprint/, or an address.'),
				})
				.describe('A link, such as { label: Imprint, to: /imprint/ }.'),
		)
		.max(12)
		.default([])
		.describe('Links, each with label and to.'),
	/** Printed one below the other. */
	lines: z
		.array(text('A line of text, such as an address.'))
		.max(8)
		.default([])
		.describe('Lines of text, such as the address of the firm.'),
});
