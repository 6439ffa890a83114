import type { Reword } from '../lib/wording.ts';

/** What is done with the words of a file, besides its directives. */
export interface TextRules {
	/** Puts the text into the words of the region; absent where it stays as it is. */
	reword: Reword | undefined;
	/** Words whose first use leads to the glossary. */
	terms: readonly Term[];
}

/** A term of the glossary. */
export interface Term {
	/** Its anchor on the glossary page. */
	id: string;
	/** Every spelling that leads to it. */
	forms: readonly string[];
}
