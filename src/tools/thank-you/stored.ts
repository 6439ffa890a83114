import { byField } from '../storage/by-field.ts';
import { Collection } from '../storage/collection.ts';
import { oneOf, optional, recordOf, textUpTo } from '../storage/guards.ts';

/** The tones of a message. */
export const tones = ['plain', 'warmer'] as const;

/** What a thank-you note to somebody is made of, besides what the two talked about. */
export interface Note {
	tone: (typeof tones)[number];
	/** What the reader liked there. */
	liked: string;
	/** A sentence on what the reader has done that fits. */
	proof: string;
	/** A sentence on what happens next. */
	next: string;
	/** The note as the reader has changed it; absent while it is as it was made. */
	text?: string | undefined;
	/** The note as it was made when the reader changed it: where it would now be another, the reader is told. */
	made?: string | undefined;
}

/** Thank-you notes, by the id of the person they are for. */
export const notes = new Collection<Note>('notes', {
	merging: byField,
	guard: recordOf<Note>({
		tone: oneOf(tones),
		liked: textUpTo(1000),
		proof: textUpTo(1000),
		next: textUpTo(1000),
		text: optional(textUpTo(8000)),
		made: optional(textUpTo(8000)),
	}),
});
