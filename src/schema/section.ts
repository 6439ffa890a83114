import { z } from 'astro/zod';
import { ownCallToActionSchema } from './people.ts';
import { slug, text } from './text.ts';

/**
 * What a section asks of its guides. `journey`: each stands at a stage and has lines for readers in a hurry.
 * `situations`: the same, for pages that are looked up when one is in trouble. `articles`: a title and a promise are
 * enough. `reference`: the same, for texts that nobody reads through; they stand at the end of the handbook.
 */
export const sectionKinds = ['journey', 'situations', 'articles', 'reference'] as const;

export type SectionKind = (typeof sectionKinds)[number];

const group = z
	.strictObject({
		id: slug('The id of a group, such as pay.'),
		name: text('The heading of the group.'),
	})
	.describe('A group, such as { id: pay, name: Pay }.');

/** `content/<locale>/sections.yaml`: the parts of the site. An entry with the id of one that is there changes what it names. */
export const sectionsSchema = z.strictObject({
	sections: z
		.array(
			z
				.strictObject({
					/** A folder of guides and a page at `/<id>/`. */
					id: slug('The id of the section and the last part of its address, such as salary.'),
					name: text('The name of the section, as menus show it.').optional(),
					summary: text('One sentence that says what readers find there.').optional(),
					kind: z
						.enum(sectionKinds)
						.describe(
							'What its guides need: journey, situations, articles or reference. For articles a title and a promise are enough.',
						)
						.optional(),
					/** Ours are at 10, 20, 30 and so on; without a number a section comes last. */
					order: z
						.int()
						.min(0)
						.describe('A whole number: the place in menus and lists. Ours have 10, 20, 30 and so on.')
						.optional(),
					/** Where its guides stand on the way when they do not say. */
					stage: slug('The id of the stage at which its guides stand, such as getting-ready.').optional(),
					/** For its page and its guides. */
					callToAction: ownCallToActionSchema,
					groups: z
						.array(group)
						.optional()
						.describe('Groups of a long section, each with id and name. A guide names its own under group.'),
				})
				.describe('A section, such as { id: jobs, name: Jobs, summary: What we have., kind: articles }.'),
		)
		.default([])
		.describe('The list of sections, each with id, name, summary and kind.'),
	/** These sections do not appear, and their guides with them. */
	hide: z
		.array(slug('The id of a section.', 'Write the last part of its address, such as salary.'))
		.default([])
		.describe('Ids of sections to leave out, such as [salary].'),
});
