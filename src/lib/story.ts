/** Parts of a story, in the order in which it is told. */
export const storyParts = ['situation', 'task', 'action', 'result', 'lesson'] as const;
export type StoryPart = (typeof storyParts)[number];
