/** One thing to know before a site folder can be written. */
export interface Question {
	/** Option that answers it. */
	option: string;
	/** What to ask. */
	ask: string;
	/** The answer when none is given; an empty one leaves the matter out. */
	usual: (known: Known) => string | Promise<string>;
	/** Whether there is anything to answer, from what is known; there is when it is left out. */
	when?: (known: Known) => boolean;
	/** Whether the usual answer is taken without asking, unless the command line has another. */
	quiet?: true;
	/** Puts an answer that leaves out the obvious into full form; an answer it does not know stays as it is. */
	complete?: (answer: string) => string;
	/** @returns what is wrong with an answer, as a sentence or two; nothing when it can be used */
	fault: (answer: string, known: Known) => Refusal | Promise<Refusal>;
}

export type Refusal = string | undefined;

/** What is known so far, by option. */
export type Known = Readonly<Partial<Record<string, string>>>;

/** Asks a person one question. */
export type Ask = (question: Question, usual: string, known: Known) => Promise<string>;
