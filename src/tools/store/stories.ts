import { Collection } from './collection.ts';
import { listOf, numberWithin, recordOf, textUpTo } from './guards.ts';

/** Something that happened, told as situation, task, action and result. */
export interface Story {
	/** Place in the list, smallest first. */
	order: number;
	/** A few words by which the reader knows it. */
	title: string;
	situation: string;
	task: string;
	action: string;
	result: string;
	/** What the reader took from it. */
	lesson: string;
	/** Ids of the questions that it answers. */
	questions: readonly string[];
}

/** Stories of the reader, by an id made at random. */
export const stories = new Collection<Story>('stories', {
	guard: recordOf<Story>({
		order: numberWithin(-1e9, 1e9),
		title: textUpTo(200),
		situation: textUpTo(4000),
		task: textUpTo(4000),
		action: textUpTo(4000),
		result: textUpTo(4000),
		lesson: textUpTo(4000),
		questions: listOf(textUpTo(40), 500),
	}),
});
