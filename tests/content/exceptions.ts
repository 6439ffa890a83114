import type { AllowedWord } from './rules/inclusive.ts';
import type { OneWay } from './rules/related.ts';
import type { SharedPhrase } from './rules/search-phrases.ts';
import type { Excuse } from './rules/unsourced.ts';

// What the rules would find and a person has judged to be right. Each says why; one that nothing needs is a fault.

/** Related guides whose way need not lead back. */
export const oneWays: OneWay[] = [];

/** Sentences that sound like a figure, a study or a law and state none. */
export const excuses: Excuse[] = [];

/** Words that retext-equality warns of. */
export const allowedWords: AllowedWord[] = [];

/** Search phrases that lead to more than one guide. */
export const sharedPhrases: SharedPhrase[] = [];

/** American spellings and slips that people type: the search must know them, the text must not have them. */
export const typedWords: string[] = [];
