import { z } from 'astro/zod';

/** The parts of the handbook, in menu order. */
export const sectionIds = ['preparation', 'dos-and-donts', 'salary', 'follow-up', 'situations'] as const;

/** Id of a section: a folder of guides and a page at `/<id>/`. */
export const sectionIdSchema = z
	.enum(sectionIds)
	.describe('The section this guide stands in, such as preparation.');

/** Sections in an order of the firm's; those it leaves out follow in ours. */
export const sectionOrderSchema = z
	.array(sectionIdSchema)
	.refine((ids) => new Set(ids).size === ids.length, {
		error: 'A section stands twice in the order.\nName each once.',
	})
	.default([])
	.transform((first) => [...first, ...sectionIds.filter((id) => !first.includes(id))])
	.describe('Ids of sections in the order you want, such as [salary, preparation].');

export type SectionId = z.output<typeof sectionIdSchema>;
