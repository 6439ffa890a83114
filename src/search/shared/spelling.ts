import { alignmentDistance } from '../../lib/suggest.ts';
import type { Words } from './words.ts';

type Vocabulary = Pick<Words, 'list' | 'known' | 'endings'>;

/** How many slips a word of this length may hold, in letters. */
function slips(word: string, loose: boolean): number {
	if (loose) return Math.floor(word.length / 2);
	if (word.length < 4) return 0;
	if (word.length < 7) return 1;
	return word.length < 11 ? 2 : 3;
}

/** What a slip costs beyond its letter: people seldom miss the first letter, and rather leave one out than change one. */
const wrongStart = 0.6;
const leftOut = -0.2;
/**
 * Letters changed and none moved. In a short word, or with two of them, it is most likely another word, which the
 * site does not have; but the end of a word is often written as it sounds: prepair.
 */
const changed = 0.5;
const shortWord = 4;
/** A known word with another ending: intervewing for interview. */
const otherEnding = 0.5;
export const shortestStem = 5;

/**
 * What a word that the site does not know was most likely meant to be: a known word with few slips, or two known
 * words written as one. Nothing when no word is near.
 * @param loose allow many slips: nothing else was found
 */
export function correct(word: string, words: Vocabulary, loose: boolean): string | undefined {
	const limit = slips(word, loose);
	let best: string | undefined;
	let bestCost = limit + 0.01;
	for (const candidate of words.list) {
		const cost = costOf(word, candidate, limit, words.endings);
		if (cost < bestCost) {
			best = candidate;
			bestCost = cost;
		}
	}
	if (bestCost <= 1) return best;
	return soundParts(word, words)?.join(' ') ?? best ?? nearParts(word, words)?.join(' ');
}

function costOf(word: string, candidate: string, limit: number, endings: ReadonlySet<string>): number {
	const longer = word.length - candidate.length;
	const start = candidate.startsWith(word[0] ?? '') ? 0 : wrongStart;
	const whole =
		Math.abs(longer) > limit || candidate.length < 3 ? Infinity : wholeCost(word, candidate) + start;
	if (longer < 1 || candidate.length < shortestStem) return whole;
	// The slip stands before the ending, and moves it by a letter.
	for (const shift of [0, 1, -1]) {
		const cut = candidate.length + shift;
		if (!endings.has(word.slice(cut))) continue;
		const cost = alignmentDistance(word.slice(0, cut), candidate) + otherEnding + start;
		if (cost < whole) return cost;
	}
	return whole;
}

function wholeCost(word: string, candidate: string): number {
	const distance = alignmentDistance(word, candidate);
	if (candidate.length > word.length) return distance + leftOut;
	if (candidate.length < word.length || letters(word) === letters(candidate)) return distance;
	const sound = word.startsWith(candidate.slice(0, -2)) && word.length > shortWord;
	return distance + ((distance > 1 && !sound) || word.length <= shortWord ? changed : 0);
}

function letters(word: string): string {
	return Array.from(word).sort().join('');
}

/** Two known words without the space between them. */
function soundParts(word: string, { known }: Vocabulary): string[] | undefined {
	return cuts(word).find((parts) => parts.every((part) => known.has(part)) && parts.some(isLong));
}

/** The same, where one of the two holds a slip. */
function nearParts(word: string, { list, known, endings }: Vocabulary): string[] | undefined {
	const near = (part: string) =>
		known.has(part) ? part : (list.find((candidate) => costOf(part, candidate, 1, endings) <= 1) ?? '');
	return cuts(word)
		.filter((parts) => parts.every(isLong) && parts.some((part) => known.has(part)))
		.map((parts) => parts.map(near))
		.find((parts) => parts.every((part) => part !== ''));
}

/** Every way to cut a word in two, the longest beginning first. */
function cuts(word: string): string[][] {
	return Array.from({ length: Math.max(0, word.length - 3) }, (_, at) => {
		const cut = word.length - 2 - at;
		return [word.slice(0, cut), word.slice(cut)];
	});
}

function isLong(part: string): boolean {
	return part.length > 3;
}
