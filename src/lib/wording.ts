import { phraseFinder } from './phrases.ts';

/** The same thing in British and in American words. */
export interface WordPair {
	uk: string;
	us: string;
}

/**
 * Puts a text into the words of a region.
 * @param before text of the same paragraph that stands before this one: a sentence may start in it
 */
export type Reword = (text: string, before?: string) => string;

/** How texts are worded on a site. */
export interface Wording {
	reword: Reword;
	/** The phrases in the words of every region, for a search that finds them all. */
	inEvery: (phrases: readonly string[]) => string[];
}

/** Leaves every text as it is. */
export const asWritten: Wording = { reword: (text) => text, inEvery: (phrases) => [...phrases] };

/** Makes the wording of a region from pairs; texts are written in British words. */
export function wordingOf(region: 'uk' | 'us', pairs: readonly WordPair[]): Wording {
	const toAmerican = american(pairs);
	return {
		reword: region === 'us' ? toAmerican : asWritten.reword,
		inEvery: (phrases) => [
			...new Set([...phrases, ...phrases.map((phrase) => toAmerican(phrase, midSentence))]),
		],
	};
}

/** Stands before words that start no sentence. */
export const midSentence = ',';

function american(pairs: readonly WordPair[]): Reword {
	const find = phraseFinder(pairs.map(({ uk, us }) => [uk, us]));
	return (text, before = '') => {
		const whole = before + text;
		let reworded = '';
		let done = 0;
		for (const { phrase, value, text: words, start, end } of find(text)) {
			const startsSentence = isSentenceStart(whole, before.length + start);
			reworded += text.slice(done, start) + inCaseOf(words, phrase, value, startsSentence);
			done = end;
		}
		return reworded + text.slice(done);
	};
}

/** Whether a sentence starts at a character: at the start, on a new line, or after the mark that ends another. */
function isSentenceStart(text: string, at: number): boolean {
	const opened = skipBack(text, at, /["“‘(]/);
	if (opened === 0) return true;
	const blank = skipBack(text, opened, /\s/);
	if (blank === opened) return false;
	const end = skipBack(text, blank, /["”’)]/);
	return text.slice(blank, opened).includes('\n') || /[.!?…]/.test(text.charAt(end - 1));
}

function skipBack(text: string, from: number, sign: RegExp): number {
	let at = from;
	while (at > 0 && sign.test(text.charAt(at - 1))) at -= 1;
	return at;
}

function inCaseOf(words: string, phrase: string, replacement: string, startsSentence: boolean): string {
	const asListed = words.replace(/\s+/g, ' ') === phrase;
	if (!asListed && words.length > 1 && words === words.toUpperCase()) return replacement.toUpperCase();
	// A phrase that is always written with a capital, such as CV, says nothing about its place in the sentence.
	const capital = asListed ? startsSentence && /^\p{Lu}/u.test(phrase) : /^\p{Lu}/u.test(words);
	return capital ? replacement.charAt(0).toUpperCase() + replacement.slice(1) : replacement;
}
