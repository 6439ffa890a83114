import { z } from 'astro/zod';
import { text } from './text.ts';

/** Where readers are, and so whose English they read. */
export const regionSchema = z.enum(['uk', 'us']).describe('The English of your readers: uk or us.');

export type Region = z.output<typeof regionSchema>;

/** `content/en/wording.yaml`: what our English says in Britain, and what it says instead in the United States. */
export const wordingSchema = z.strictObject({
	/** Whole words or phrases; where two fit, the longer one counts, so a phrase can protect a word in it. */
	pairs: z
		.array(
			z
				.strictObject({
					/** As our texts have it. Small letters match every case; a capital matches as written. */
					uk: text('The British word or phrase, such as holiday.'),
					/** The same as `uk` where nothing changes. */
					us: text('The American word or phrase, such as vacation.'),
				})
				.describe('A pair, such as { uk: CV, us: resume }.'),
		)
		.describe('The list of pairs, each with uk and us.'),
});
