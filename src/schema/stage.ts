import { z } from 'astro/zod';

/** The shape every second interview has, in order. */
export const stageIds = ['the-call', 'getting-ready', 'the-day', 'afterwards', 'the-offer'] as const;

/** Id of a stage of the journey. */
export const stageIdSchema = z
	.enum(stageIds)
	.describe('The stage of the journey the reader is at, such as getting-ready.');

export type StageId = z.output<typeof stageIdSchema>;
