import type { StoryPart } from '../../lib/story.ts';
import { byField } from './by-field.ts';
import { Collection } from './collection.ts';
import { bankText, listOf, numberWithin, recordOf, textUpTo } from './guards.ts';

/** Something that happened, told as situation, task, action and result, and what the reader took from it. */
export interface Story extends Record<StoryPart, string> {
	/** Place in the list, smallest first. */
	order: number;
	/** A few words by which the reader knows it. */
	title: string;
	/** Ids of the questions that it answers. */
	questions: readonly string[];
}

const part = textUpTo(4000);

/** Stories of the reader, by an id made at random. */
export const stories = new Collection<Story>('stories', {
	merging: byField,
	guard: recordOf<Story>({
		order: numberWithin(-1e9, 1e9),
		title: textUpTo(200),
		situation: part,
		task: part,
		action: part,
		result: part,
		lesson: part,
		questions: listOf(bankText, 500),
	}),
});
