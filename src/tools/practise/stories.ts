import { element } from '../shared/dom.ts';
import type { DateWords } from '../shared/dates.ts';
import { storyParts } from '../../lib/story.ts';
import type { Story } from '../storage/stories.ts';

/** The reader's own stories that answer a question, each to unfold. */
export function storiesFor(
	question: string,
	all: ReadonlyMap<string, Story>,
	{ say }: Pick<DateWords, 'say'>,
): HTMLElement[] {
	return [...all.values()]
		.filter(({ questions }) => questions.includes(question))
		.sort((a, b) => a.order - b.order)
		.map((story) => {
			const summary = element('summary', {}, say('story', { title: story.title }));
			const told = storyParts.map((part) => story[part]).filter((text) => text !== '');
			// In whatever language the reader writes.
			const paragraphs = told.map((text) => element('p', { dir: 'auto' }, text));
			return element('details', { className: 'practise-story' }, summary, ...paragraphs);
		});
}
