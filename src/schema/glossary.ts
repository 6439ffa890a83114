import { z } from 'astro/zod';
import { slug, text } from './text.ts';

/** `content/<locale>/glossary.yaml`: words that a reader may meet for the first time in a guide. */
export const glossarySchema = z.strictObject({
	terms: z
		.array(
			z
				.strictObject({
					/** Anchor on the glossary page. */
					id: slug('A short id, such as notice-period.'),
					/** As printed. Small letters are found in every case in a guide; a capital only as written. */
					term: text('The term, such as notice period.'),
					/** Plurals and other words that mean the same and lead here too. */
					also: z
						.array(text('A form of the term, such as notice periods.'))
						.default([])
						.describe('Other forms of the term, as a list.'),
					meaning: text('One or two plain sentences that say what the term means.'),
					guide: slug('The id of a guide, such as star-stories.').optional(),
				})
				.describe('A word explained, with id, term and meaning.'),
		)
		.describe('The list of words explained, each with id, term and meaning.'),
});

export type GlossaryTerm = z.output<typeof glossarySchema>['terms'][number];
