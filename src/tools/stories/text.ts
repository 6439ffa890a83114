import { storyParts, type StoryPart } from '../../lib/story.ts';
import type { Story } from '../storage/stories.ts';

/** How the parts of a story are called, in the language of the page. */
export interface StoryNames {
	/** Name of a part. */
	part: (part: StoryPart) => string;
	/** Heading of the questions that a story answers. */
	answers: string;
	/** A question by its id; nothing where the site has it no longer. */
	question: (id: string) => string | undefined;
	/** Name of a story, whatever its place in the list. */
	title: (story: Story, index: number) => string;
}

/** A story as headed paragraphs: parts that are empty are left out. */
export function paragraphsOf(story: Story, names: StoryNames): { name: string; text: string }[] {
	const parts = storyParts
		.filter((part) => story[part].trim() !== '')
		.map((part) => ({ name: names.part(part), text: story[part].trim() }));
	const questions = story.questions.flatMap((id) => names.question(id) ?? []);
	return questions.length === 0
		? parts
		: [...parts, { name: names.answers, text: questions.map((text) => `– ${text}`).join('\n') }];
}

/** All stories as plain text, to be kept or sent. */
export function storiesText(stories: readonly Story[], names: StoryNames): string {
	return stories
		.map((story, index) =>
			[
				`${index + 1}. ${names.title(story, index)}`,
				...paragraphsOf(story, names).map(({ name, text }) => `${name}\n${text}`),
			].join('\n\n'),
		)
		.join('\n\n\n')
		.concat('\n');
}
