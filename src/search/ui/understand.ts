import { plainLetters } from '../../lib/fold.ts';
import { capitals } from '../shared/forms.ts';
import { correct } from '../shared/spelling.ts';
import { wordsIn, type Word } from '../shared/words-in.ts';
import type { Words } from '../shared/words.ts';

/** What was made of the words that a reader typed. */
export interface Understood {
	/** Words to look for. */
	terms: string[];
	/** The query with its spelling corrected; nothing where nothing was. */
	corrected: string | undefined;
	/** Words nobody knows, and that no known word is near to. */
	unknown: string[];
}

/** How freely words are corrected: not at all, as far as people slip, or as far as anything is near. */
export type Spelling = 'literal' | 'normal' | 'loose';

/** A word of a query that the vocabulary lacks; the site may still have it in another form. */
export type Doubt = Pick<Word, 'word' | 'asked'>;

/** Words of a query that the vocabulary lacks. */
export function doubtful(typed: string, lang: string, words: Words): Doubt[] {
	return joined(wordsIn(typed, lang), words).filter(({ word, parts }, at, all) => {
		const beingTyped = at === all.length - 1 && !/\s$/.test(typed);
		return parts.length > 0 ? !words.known.has(word) : !isKnown(word, words, beingTyped);
	});
}

/**
 * Makes search words of what a reader typed: spelling, phrases that mean something else, words that say nothing.
 * @param lacking those of its doubtful words that the site does not have in another form either
 */
export function understand(
	typed: string,
	lang: string,
	words: Words,
	lacking: ReadonlySet<string>,
	spelling: Spelling = 'normal',
): Understood {
	const unknown: string[] = [];
	const spelled: string[] = [];
	let changed = false;
	const given = joined(wordsIn(typed, lang), words).flatMap((word) => wholeOrParts(word, lacking, words));
	for (const { word } of given) {
		if (!lacking.has(word)) {
			spelled.push(word);
			continue;
		}
		const meant = spelling === 'literal' ? undefined : correct(word, words, spelling === 'loose');
		if (meant === undefined) unknown.push(word);
		else changed = true;
		spelled.push(...(meant ?? word).split(' '));
	}
	const known = spelled.filter((word) => !unknown.includes(word));
	const meant = rewrite(known, words);
	const acronyms = acronymsIn(given, words);
	const telling = meant.filter((word) => !words.fillers.has(word) || acronyms.has(word));
	// Fillers are looked for where nothing else was typed.
	const terms = telling.length > 0 || unknown.length > 0 ? telling : meant;
	const typedAs = new Map(given.map((word) => [word.word, word]));
	const shown = (word: string) => typedAs.get(word)?.shown ?? words.shown.get(word) ?? word;
	return {
		terms: [...new Set(terms.flatMap((word) => termsFor(word, acronyms, words, typedAs.get(word)?.asked)))],
		corrected: changed ? spelled.map(shown).join(' ') : undefined,
		unknown: unknown.map(shown),
	};
}

/**
 * A term such as 9-to-5, where the site has it; its longer parts besides, unless it is a word of the site without its
 * signs, as e-mail is. Otherwise its parts.
 */
function wholeOrParts(word: Word, lacking: ReadonlySet<string>, { known }: Words): readonly Word[] {
	if (word.parts.length === 0) return [word];
	if (lacking.has(word.word)) return word.parts;
	if (known.has(word.word)) return [word];
	return [word, ...word.parts.filter((part) => part.word.length > 1 && part.word !== word.word)];
}

/** Words that a reader may mean as acronyms: written so, unless the whole query is in capitals; or alone. */
function acronymsIn(given: readonly Word[], { acronyms }: Words): Set<string> {
	const alone = given.length === 1;
	const shouted = !alone && given.every((word) => word.capitals);
	return new Set(
		given.flatMap(({ word, capitals }) => {
			const acronym = acronyms.get(word);
			return acronym && (alone || (capitals && !shouted) || !acronym.ordinary) ? [word] : [];
		}),
	);
}

/** What the index is asked for. A filler that stands alone can only be an acronym, where the site has one. */
function termsFor(
	word: string,
	meant: ReadonlySet<string>,
	{ acronyms, fillers, shown }: Words,
	typed: string | undefined,
): string[] {
	const acronym = acronyms.get(word);
	const asked = typed ?? plainLetters(shown.get(word) ?? word);
	if (!acronym || !(meant.has(word) || fillers.has(word))) return [asked];
	return acronym.ordinary && !fillers.has(word) ? [word + capitals, asked] : [word + capitals];
}

function isKnown(word: string, { known, acronyms, list }: Words, beingTyped: boolean): boolean {
	if (known.has(word) || acronyms.has(word) || /\d/.test(word)) return true;
	return beingTyped && list.some((candidate) => candidate.startsWith(word));
}

/** Puts together what was written as two words and is known as one: inter view. */
function joined(given: readonly Word[], { known }: Words): Word[] {
	const words: Word[] = [];
	for (let at = 0; at < given.length; at += 1) {
		const [word, next] = given.slice(at);
		if (!word) break;
		const both = word.word + (next?.word ?? '');
		if (next && known.has(both) && !(known.has(word.word) && known.has(next.word))) {
			words.push({
				...word,
				word: both,
				asked: word.asked + next.asked,
				shown: word.shown + next.shown,
				parts: [],
			});
			at += 1;
		} else {
			words.push(word);
		}
	}
	return words;
}

/** Replaces phrases by what they mean, the longest first. */
function rewrite(given: readonly string[], { means, longestPhrase }: Words): string[] {
	const words: string[] = [];
	for (let at = 0; at < given.length;) {
		let length = Math.min(longestPhrase, given.length - at);
		let meant: string | undefined;
		for (; length > 0; length -= 1) {
			meant = means.get(given.slice(at, at + length).join(' '));
			if (meant !== undefined) break;
		}
		words.push(...(meant?.split(' ') ?? given.slice(at, at + 1)));
		at += Math.max(1, length);
	}
	return words;
}
