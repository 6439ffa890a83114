import { isSentence } from '../shared/sentences.ts';

/** What is wrong with a note beside the others. */
export type Likeness =
	/** Nothing in it says more than our own frames do. */
	| { kind: 'bland' }
	/** All that it says of its own stands in another note, too. */
	| { kind: 'same'; other: string; sentence: string };

/** How many of the telling words two sentences must share to be nearly the same. */
const nearly = 0.7;

/**
 * Finds notes without a sentence that only this person could get.
 * Sentences are compared by their telling words, in whatever order: twice the words that both have, divided by the
 * words of both. Words of our frames do not count.
 * @param texts notes by id
 * @param common what may stand in every note: the frames, names, days
 */
export function likenesses(
	texts: ReadonlyMap<string, string>,
	common: readonly string[],
): Map<string, Likeness> {
	const usual = new Set(common.flatMap(wordsOf));
	const told = new Map(
		[...texts].map(([id, text]) => [
			id,
			sentencesOf(text)
				.map((sentence) => ({ sentence, words: wordsOf(sentence).filter((word) => !usual.has(word)) }))
				.filter(({ words }) => words.length > 0),
		]),
	);
	const found = new Map<string, Likeness>();
	for (const [id, own] of told) {
		const twins = own.map(({ sentence, words }) => ({
			sentence,
			other: [...told].find(
				([other, theirs]) => other !== id && theirs.some((one) => share(words, one.words) >= nearly),
			)?.[0],
		}));
		const [first] = twins;
		if (!first) found.set(id, { kind: 'bland' });
		else if (first.other !== undefined && twins.every(({ other }) => other !== undefined))
			found.set(id, { kind: 'same', other: first.other, sentence: first.sentence });
	}
	return found;
}

/** The sentences of a note, without its greeting and its signature. */
export function sentencesOf(text: string): string[] {
	return text
		.split(/\n+|(?<=[.!?…؟。]["”’»)]?)\s+/u)
		.map((part) => part.trim())
		.filter((part) => isSentence(part) || wordsOf(part).length > 5);
}

function wordsOf(text: string): string[] {
	return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** How much two lists of words have in common: 0 for nothing, 1 for everything. */
function share(one: readonly string[], other: readonly string[]): number {
	const left = [...other];
	const both = one.filter((word) => {
		const at = left.indexOf(word);
		if (at >= 0) left.splice(at, 1);
		return at >= 0;
	});
	return (2 * both.length) / (one.length + other.length);
}
