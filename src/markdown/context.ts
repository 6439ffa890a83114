import type { ElementContent } from 'hast';
import type { QuestionCard } from '../lib/question-tree.ts';
import type { StringKey } from '../schema/strings.ts';

/** What the directives look up while Markdown becomes HTML. The library fills it in. */
export interface DirectiveContext {
	/** Interface string by key, with values put in for `{name}`. */
	t: (key: StringKey, values?: Record<string, string | number>) => string;
	/** Language of the file's text. */
	lang: string;
	/** Name of the firm when it has a contact or consultants; the ‘If you came through us’ blocks are left out otherwise. */
	firm: string | undefined;
	/** How visits are counted, as a sentence or two; undefined where they are not. */
	counted: string | undefined;
	/** Other websites that pages may use, by what for. */
	allow: Record<'frames' | 'pictures' | 'connections' | 'forms', readonly string[]>;
	/** Public files by their name in public/, with their size in bytes. */
	files: ReadonlyMap<string, number>;
	/** Colours code. */
	highlight: Highlight;
	/** Whether the site has the tools. */
	tools: boolean;
	/** Components of the site folder, by their kebab-case names. */
	components: ReadonlySet<string>;
	/** Number of sources in the evidence base. */
	sourceCount: number;
	questions: ReadonlyMap<string, BankCard>;
	claims: ReadonlyMap<string, ClaimNote>;
	laws: {
		/** Topic id → question. */
		topics: ReadonlyMap<string, string>;
		/** Places by id, in the order shown. */
		places: ReadonlyMap<string, { name: string; within?: string | undefined }>;
		rows: readonly LawNote[];
	};
}

/**
 * Marks the words of code by what they are.
 * @param language as the author names it, in small letters
 * @returns nothing for a language that is not known
 */
export type Highlight = (code: string, language: string) => ElementContent[] | undefined;

/** A question of the bank. */
export interface BankCard extends QuestionCard {
	/** Address of the page on which its answer stands, if it has one. */
	page: string | undefined;
	/** Whether the site leaves it out: texts of ours that name it stay sound. */
	hidden: boolean;
}

export interface ClaimNote {
	/** Language of its text. */
	lang: string;
	id: string;
	claim: string;
	/** Ids of the sources that make the claim. */
	sources: readonly string[];
	/** Printed names of those sources. */
	sourceNames: readonly string[];
	/** Disagreements the claim stands in, with the handbook's position. */
	disagreements: readonly { id: string; about: string; position: string; lang: string }[];
}

export interface LawNote {
	/** Language of its text. */
	lang: string;
	id: string;
	place: string;
	rule: string;
	/** Month or day as printed, such as ‘June 2026’. */
	asOf: string;
	/** The same of the last look for a newer source. */
	reread?: string | undefined;
	source: { name: string; address: string };
}
