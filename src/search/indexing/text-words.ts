import { capitals } from '../shared/forms.ts';
import { readable } from '../shared/stored.ts';
import { chunksOf } from '../shared/units.ts';
import { wordsInChunk, type Word } from '../shared/words-in.ts';
import type { Fragment } from './index-files.ts';
import { remember } from './remember.ts';

/** The words of one page or record, and how often each stands there. */
export interface TextWords {
	/** A word as words are compared, as it is written in small letters, and how often. */
	words: readonly (readonly [word: string, shown: string, n: number])[];
	acronyms: readonly (readonly [word: string, n: number])[];
	/** Words of the title and those that authors have told the search. */
	told: readonly string[];
}

/** A word that can be taught: without numbers and signs. */
const teachable = /^[\p{L}\p{M}.]+$/u;

/** Counts the words of a page or record. @param lang language of the site */
export function textWords({ content, meta }: Pick<Fragment, 'content' | 'meta'>, lang: string): TextWords {
	const besides = readable(Object.values(meta).join(' '));
	const chunks = new Map<string, number>();
	for (const { text } of [...chunksOf(readable(content)), ...chunksOf(besides)])
		chunks.set(text, (chunks.get(text) ?? 0) + 1);
	const wordsOf = teachableWordsOf(lang);
	const words = new Map<string, [string, string, number]>();
	const acronyms = new Map<string, number>();
	// Each chunk once: most of them stand in a text again and again.
	for (const [chunk, n] of chunks)
		for (const { word, shown, capitals } of wordsOf(chunk)) {
			if (capitals) acronyms.set(word, (acronyms.get(word) ?? 0) + n);
			else {
				const entry = words.get(`${word} ${shown}`) ?? [word, shown, 0];
				entry[2] += n;
				words.set(`${word} ${shown}`, entry);
			}
		}
	return {
		words: [...words.values()],
		acronyms: [...acronyms],
		told: [...new Set(chunksOf(besides).flatMap(({ text }) => wordsOf(text).map(({ word }) => word)))],
	};
}

/** The words of a text, with the parts of a term such as 9-to-5 in its place. */
export function plainWords(text: string, lang: string): Word[] {
	const wordsOf = plainWordsOf(lang);
	return chunksOf(text).flatMap((chunk) => wordsOf(chunk.text));
}

const plainWordsOf = remember((lang) =>
	remember((chunk) =>
		wordsInChunk(chunk, lang).flatMap((word) => (word.parts.length > 0 ? word.parts : word)),
	),
);

const teachableWordsOf = remember((lang) => {
	const wordsOf = plainWordsOf(lang);
	// What authors tell the search holds the marks by which the index knows acronyms.
	return remember((chunk) =>
		wordsOf(chunk).filter(({ shown }) => teachable.test(shown) && !shown.includes(capitals)),
	);
});
