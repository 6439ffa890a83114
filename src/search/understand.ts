import { tokens } from '../lib/tokens.ts';
import { correct } from './spelling.ts';
import type { Words } from './words.ts';

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

/** Words of a query that the vocabulary lacks; the site may still have them in another form. */
export function doubtful(typed: string, lang: string, words: Words): string[] {
	return joined(tokens(typed, lang), words).filter((word, at, all) => {
		const beingTyped = at === all.length - 1 && !/\s$/.test(typed);
		return !isKnown(word, words, beingTyped);
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
	for (const word of joined(tokens(typed, lang), words)) {
		if (!lacking.has(word)) {
			spelled.push(word);
			continue;
		}
		const meant = spelling === 'literal' ? undefined : correct(word, words, spelling === 'loose');
		if (meant === undefined) unknown.push(word);
		else changed = true;
		spelled.push(...(meant ?? word).split(' '));
	}
	const meant = rewrite(
		spelled.filter((word) => !unknown.includes(word)),
		words,
	);
	const telling = meant.filter((word) => !words.fillers.has(word));
	return {
		// Fillers are looked for where nothing else was typed.
		terms: [...new Set(telling.length > 0 || unknown.length > 0 ? telling : meant)],
		corrected: changed ? spelled.join(' ') : undefined,
		unknown,
	};
}

function isKnown(word: string, { known, list }: Words, beingTyped: boolean): boolean {
	if (known.has(word) || /\d/.test(word)) return true;
	return beingTyped && list.some((candidate) => candidate.startsWith(word));
}

/** Puts together what was written as two words and is known as one: inter view. */
function joined(given: readonly string[], { known }: Words): string[] {
	const words: string[] = [];
	for (let at = 0; at < given.length; at += 1) {
		const [word = '', next = ''] = given.slice(at);
		const both = word + next;
		if (next && known.has(both) && !(known.has(word) && known.has(next))) {
			words.push(both);
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
