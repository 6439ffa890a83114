import { storyParts } from '../../lib/story.ts';
import type { Story } from '../storage/stories.ts';
import type { StoryWords } from './story-words.ts';

/** A question by its id; nothing where the site has it no longer. */
export type Asked = (id: string) => string | undefined;

/** A story as headed paragraphs: parts that are empty are left out. */
export function paragraphsOf(
	story: Story,
	{ say }: StoryWords,
	asked: Asked,
): { name: string; text: string }[] {
	const parts = storyParts
		.filter((part) => story[part].trim() !== '')
		.map((part) => ({ name: say(`part.${part}`), text: story[part].trim() }));
	const questions = story.questions.flatMap((id) => asked(id) ?? []);
	return questions.length === 0
		? parts
		: [...parts, { name: say('heading'), text: questions.map((text) => `– ${text}`).join('\n') }];
}

/** All stories as plain text, to be kept or sent. */
export function storiesText(stories: readonly Story[], words: StoryWords, asked: Asked): string {
	return stories
		.map((story, index) =>
			[
				`${index + 1}. ${words.title(story, index)}`,
				...paragraphsOf(story, words, asked).map(({ name, text }) => `${name}\n${text}`),
			].join('\n\n'),
		)
		.join('\n\n\n')
		.concat('\n');
}
