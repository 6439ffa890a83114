import { z } from 'astro/zod';
import { slug, text } from './text.ts';

/** `content/<locale>/journey.yaml`: the stages of the way, in order. An entry with the id of one that is there changes what it names. */
export const journeySchema = z.strictObject({
	stages: z
		.array(
			z
				.strictObject({
					/** Named by guides, and an anchor on the page of all guides. */
					id: slug('The id of the stage, such as getting-ready.'),
					name: text('The name of the stage, as the line of the journey shows it.').optional(),
					summary: text('One sentence that says what the stage is about.').optional(),
					/** Ours are at 10, 20, 30 and so on; without a number a stage comes last. */
					order: z
						.int()
						.min(0)
						.describe('A whole number: the place on the way. Ours have 10, 20, 30 and so on.')
						.optional(),
					/** In the words that a task itself would use. */
					due: text('When a task is due that does not say, such as the day before.').optional(),
				})
				.describe('A stage, such as { id: first-shift, name: First shift, summary: You begin. }.'),
		)
		.default([])
		.describe('The list of stages, each with id, name and summary.'),
	/** These stages are not on the way; guides at them stand in their sections alone. */
	hide: z
		.array(slug('The id of a stage.', 'Write its id, such as getting-ready.'))
		.default([])
		.describe('Ids of stages to leave out, such as [the-offer].'),
});
