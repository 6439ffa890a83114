import type { DiagnosticCode } from './diagnostic-codes.ts';
import type { Advice } from './diagnostic.ts';

/**
 * The candidate a mistyped word most likely means, or nothing when none is close.
 * Closeness is optimal string alignment distance: a swap of neighbours counts as one step.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
	if (word.length > longest) return undefined;
	const limit = Math.max(1, Math.floor(word.length / 3));
	let best: string | undefined;
	let bestDistance = limit + 1;
	for (const candidate of candidates) {
		if (Math.abs(candidate.length - word.length) >= bestDistance) continue;
		const distance = alignmentDistance(word.toLowerCase(), candidate.toLowerCase());
		if (distance < bestDistance) {
			best = candidate;
			bestDistance = distance;
		}
	}
	return best;
}

/** A cure for an unknown word: the nearest known one, or a short list that starts with those that share a word with it. */
export function suggest(word: string, candidates: readonly string[]): string {
	const near = nearest(word, candidates);
	return near === undefined ? listKnown(word, candidates) : `Did you mean "${near}"?`;
}

/** What is wrong with an id that names nothing. @param where ends the message, such as ` in roles.yaml` */
export function unknownId(
	code: Extract<DiagnosticCode, `unknown-${string}`>,
	id: string,
	known: readonly string[],
	where = '',
): Advice {
	const noun = code.replace('unknown-', '');
	return { code, message: `There is no ${noun} "${id}"${where}.`, hint: suggest(id, known) };
}

/** A short list of the known ones that starts with those that share a word with an unknown one. */
export function listKnown(word: string, candidates: readonly string[]): string {
	if (candidates.length === 0) return 'There is none to name yet: remove it.';
	const related = kinshipWith(word);
	const sorted = candidates
		.map((candidate) => ({ candidate, kinship: related(candidate) }))
		.toSorted((a, b) => b.kinship - a.kinship);
	const shown = sorted
		.slice(0, 12)
		.map(({ candidate }) => candidate)
		.join(', ');
	return candidates.length > 12 ? `Use one of: ${shown}, …` : `Use one of: ${shown}.`;
}

/** How much two names have in common: words, and twice as much for each of those with which both begin. */
function kinshipWith(name: string): (other: string) => number {
	const words = wordsOf(name);
	return (other) => {
		const others = wordsOf(other);
		const shared = words.filter((word) => others.includes(word)).length;
		return shared + (shared > 0 && words[0] === others[0] ? shared : 0);
	};
}

function wordsOf(name: string): string[] {
	return (
		name
			.slice(0, longest)
			.toLowerCase()
			.match(/[\p{L}\p{N}]{2,}/gu) ?? []
	);
}

/** In letters: a longer name is not mistyped, but something else. */
const longest = 100;

/** Optimal string alignment distance: letters put in, left out, changed, or swapped with their neighbour. */
export function alignmentDistance(a: string, b: string): number {
	let beforeLast: number[] = [];
	let last = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let i = 1; i <= a.length; i += 1) {
		const row = [i];
		for (let j = 1; j <= b.length; j += 1) {
			const cost = a[i - 1] === b[j - 1] ? 0 : 1;
			let value = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
				value = Math.min(value, (beforeLast[j - 2] ?? 0) + 1);
			}
			row.push(value);
		}
		beforeLast = last;
		last = row;
	}
	return last[b.length] ?? 0;
}
