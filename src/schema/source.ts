import { z } from 'astro/zod';
import { slug, text, webAddress } from './text.ts';

/** `content/evidence/sources.yaml`: the published articles whose advice the handbook weighs. */
export const sourcesSchema = z.strictObject({
	sources: z
		.array(
			z.strictObject({
				/** Named by claims and questions. */
				id: slug('A short id, such as search-firm-tips.'),
				/** Descriptive name, as printed. */
				name: text('What the source is, in a few words.'),
				by: text('Who published it.'),
				address: webAddress('Where it can be read.').optional(),
			}),
		)
		.min(1)
		.describe('The list of sources.'),
});

export type Source = z.output<typeof sourcesSchema>['sources'][number];
