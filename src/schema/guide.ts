import { z } from 'astro/zod';
import { claimId } from './claim.ts';
import { ownCallToActionSchema } from './people.ts';
import { headingId, reviewDay, slug, text } from './text.ts';

/** Front matter of a guide. What of it is needed depends on the kind of its section: see `library/place-guides.ts`. */
export const guideSchema = z.strictObject({
	/** Heading and link text everywhere: the reader's question. */
	title: text('The question the reader has, as the title.'),
	/** Shown under the title and in search results. */
	promise: text('One sentence: what the reader can do after reading.'),
	/** Without it, the folder it stands in. */
	section: slug('The section this guide stands in, such as preparation.').optional(),
	group: slug('The id of a group of its section.').optional(),
	/** The kind of its section says whether it needs one. */
	stage: slug('The stage of the journey the reader is at, such as getting-ready.').optional(),
	/** Place among the guides of its section, those without one last; ties go by title. */
	order: z.int().min(0).describe('A whole number: the place in its section.').optional(),
	/** The guide in thirty seconds; each line leads to its part. */
	hurry: z
		.array(
			z
				.strictObject({
					/** `**…**` is drawn with the marker pen. */
					say: text('One line, with **the words that matter** between stars.'),
					/** Id of the heading this line sums up. */
					to: headingId('The id of a heading in this guide, such as how-many-to-ask.'),
				})
				.describe(
					'A line and the id of the heading that it leads to, such as { say: Be **early**., to: when-to-arrive }.',
				),
		)
		.min(3)
		.max(5)
		.default([])
		.describe(
			'Three to five lines that would be enough if the train arrives now, such as - { say: Be **early**., to: when-to-arrive }.',
		),
	claims: z
		.record(claimId, headingId('The id of the heading that treats the claim.'))
		.default({})
		.describe('The claims treated here, as claim: heading-id.'),
	/** Shown wherever the guide stands. */
	callToAction: ownCallToActionSchema,
	related: z
		.array(slug('The id of a guide.'))
		.max(6)
		.default([])
		.describe('Ids of up to six guides to read next.'),
	/** When a person last read the guide against its sources; "not yet" holds it back until somebody has. */
	reviewed: reviewDay('The day the guide was last reviewed, such as 2026-11-22.').optional(),
	/** Everyday words and phrases for the search that the text itself does not use. */
	search: z.array(text('A word or phrase.')).default([]).describe('Words people type who need this guide.'),
});

/** What an author writes. */
export type GuideFrontMatter = z.output<typeof guideSchema>;
