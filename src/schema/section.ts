import { z } from 'astro/zod';

/** The parts of the handbook, in menu order. */
export const sectionIds = ['preparation', 'dos-and-donts', 'salary', 'follow-up', 'situations'] as const;

/** Id of a section: a folder of guides and a page at `/<id>/`. */
export const sectionIdSchema = z
	.enum(sectionIds)
	.describe('The section this guide stands in, such as preparation.');

export type SectionId = z.output<typeof sectionIdSchema>;
