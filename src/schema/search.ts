import { z } from 'astro/zod';
import { text } from './text.ts';

/** `content/<locale>/search.yaml`: how readers say things that our pages say in other words. */
export const searchSchema = z.strictObject({
	/** A guide whose title or search words hold one of a group is found by all of them. */
	same: z
		.array(
			z
				.array(text('A word or phrase, such as wage.'))
				.min(2, 'A group needs two words or more.\nWrite it like this: [pay, wage, salary].')
				.describe('A group of words, such as [pay, wage, salary].'),
		)
		.default([])
		.describe('Groups of words that mean the same to a reader.'),
	/** Put in the place of what was typed, before searching. */
	means: z
		.record(
			z
				.string()
				.trim()
				.min(1, 'What people type is missing.\nWrite it before the colon, such as thank u: thank you.'),
			text('What it means, such as thank you.'),
		)
		.default({})
		.describe('What people type, and what it means in the words of our pages.'),
	endings: z
		.array(text('The end of a word, such as ing.'))
		.default([])
		.describe('Endings of words; a slip is found before them, too.'),
	/** Left out of a query as long as other words remain. */
	fillers: z
		.array(text('A word, such as the.'))
		.default([])
		.describe('Words that say nothing about what is looked for.'),
});

export type SearchLanguage = z.output<typeof searchSchema>;
