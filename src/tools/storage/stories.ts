import { byField } from './by-field.ts';
import { Collection } from './collection.ts';
import { bankText, listOf, numberWithin, recordOf, textUpTo, type Guarded } from './guards.ts';

const part = textUpTo(4000);
const guard = recordOf({
	/** Place in the list, smallest first. */
	order: numberWithin(-1e9, 1e9),
	/** A few words by which the reader knows it. */
	title: textUpTo(200),
	situation: part,
	task: part,
	action: part,
	result: part,
	lesson: part,
	/** Ids of the questions that it answers. */
	questions: listOf(bankText, 500),
});

/** Something that happened, told as situation, task, action and result, and what the reader took from it. */
export type Story = Guarded<typeof guard>;

/** Stories of the reader, by an id made at random. */
export const stories = new Collection('stories', { merging: byField, guard });
