import { z } from 'astro/zod';
import { ownCallToActionSchema } from './people.ts';
import { reviewDay, text } from './text.ts';

/** Front matter of a plain page: about, privacy, accessibility, imprint. */
export const pageSchema = z.strictObject({
	title: text('The title of the page.'),
	/** Shown under the title and as the page's description. */
	promise: text('One sentence that says what the page tells.'),
	/** What the law wants to be found, such as an imprint: it stands last at the foot of every page. */
	legal: z.boolean().default(false).describe('True for an imprint, a privacy page and the like.'),
	/** Everyday words and phrases for the search that the text itself does not use. */
	search: z
		.array(text('A word or phrase.'))
		.default([])
		.describe('Words people type who look for this page.'),
	callToAction: ownCallToActionSchema,
	reviewed: reviewDay('The day the page was last reviewed, such as 2026-11-22.'),
});

export type PageFrontMatter = z.output<typeof pageSchema>;
