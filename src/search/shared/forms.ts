import { isUnspaced, lettersOf, pairs } from './unspaced.ts';

/** Stands behind a word that was written in capitals, so that IT is not it. A letter, so that Pagefind keeps it. */
export const capitals = 'ǃ';

/**
 * Words that grow together with what stands before them in Arabic and Hebrew: and, so; with, for, as; the. In each step
 * one kind may go, as long as enough of the word is left.
 */
const prefixes: readonly RegExp[] = [
	/^[وف](?=\p{L}{3})/u,
	/^(?:[بك]?ال|لل)(?=\p{L}{2})/u,
	/^[بكل](?=\p{L}{3})/u,
	/^ו(?=\p{L}{3})/u,
	/^(?:כש|ש)(?=\p{L}{3})/u,
	/^[בכלמ](?=\p{L}{3})/u,
	/^ה(?=\p{L}{2})/u,
];

/** Those that the meaning of a query does not depend on: and, the. */
const empty: readonly RegExp[] = [/^[وف]?(?:[بك]?ال|لل)(?=\p{L}{2})/u, /^ו?ה(?=\p{L}{3})/u];

/** Under which words Pagefind is to find a word of a text, itself among them. @param word in plain letters */
export function formsInText(word: string): string[] {
	const found = new Set(spellings(word));
	// Pagefind finds the parts of a word with signs in it, and the whole where it is handed over alone.
	if (!/^[\p{L}\p{M}]+$/u.test(word)) {
		const wholes = [...found].map((form) => form.replace(/[^\p{L}\p{M}\p{N}]/gu, ''));
		return found.size > 1 ? [...found, ...wholes] : [...found];
	}
	let rest = ending(word);
	for (const prefix of prefixes) {
		rest = rest.replace(prefix, '');
		found.add(rest);
	}
	return [...found];
}

/** What Pagefind is asked for, for a word of a query: any one of these. A phrase stands in quotation marks. */
export function formsInQuery(word: string): string[] {
	if (isUnspaced(word)) return [phrase(pairsOf(word))];
	const found = new Set(spellings(word));
	for (const prefix of empty) found.add(ending(word).replace(prefix, ''));
	return [...found];
}

/** What a word of a script without blanks is asked for by. The last letter has no pair, but where it is alone. */
export function pairsOf(word: string): string[] {
	const letters = lettersOf(word);
	return letters.length === 1 ? pairs(letters) : pairs(letters).slice(0, -1);
}

function phrase(words: readonly string[]): string {
	return words.length > 1 ? `"${words.join(' ')}"` : words.join('');
}

/** The Turkish ı counts as i as well; but the endings of words depend on it. */
function spellings(word: string): string[] {
	return [ending(word).replaceAll('ı', 'i'), ending(word)];
}

/** At the end of a word, ة is often written as ه. */
function ending(word: string): string {
	return word.replace(/ه$/, 'ة');
}
