/** How an answer went, in the reader's own judgement, worst first. */
export const ratings = ['stuck', 'hard', 'good', 'easy'] as const;
export type Rating = (typeof ratings)[number];

/** What of an answer is recorded. */
export const media = ['sound', 'video'] as const;
export type Medium = (typeof media)[number];
