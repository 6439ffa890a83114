import type { Story } from '../storage/stories.ts';

/** A story by its id. */
export type StoryEntry = readonly [id: string, story: Story];

/** Which stories answer each question, in the order of the stories. */
export function answersTo(
	questions: readonly string[],
	stories: readonly StoryEntry[],
): Map<string, StoryEntry[]> {
	return new Map(questions.map((id) => [id, stories.filter(([, story]) => story.questions.includes(id))]));
}

/** A story that answers a question, or no longer does. The order of the others stays. */
export function withAnswer(story: Story, question: string, answers: boolean): Story {
	const others = story.questions.filter((id) => id !== question);
	return { ...story, questions: answers ? [...others, question] : others };
}
