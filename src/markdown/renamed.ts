import { nearest } from '../lib/suggest.ts';

/** A heading of a guide, and what stands under it as it is written. */
interface Position {
	id: string;
	text: string;
}

/** How much two texts must have in common to count as versions of one, from 0 to 1. */
const alike = 0.4;

/**
 * The heading that a part belongs under whose own heading is not there: the one with the text that stood there once, or
 * else one whose words are nearly the same. Nothing where none is alike.
 * @param before what stood under the old heading; nothing where nobody has noted it
 */
export function renamedTo(
	heading: string,
	before: string | undefined,
	places: readonly Position[],
): string | undefined {
	const typo = nearest(
		heading,
		places.map(({ id }) => id),
	);
	if (before === undefined) return typo ?? best(places, ({ id }) => likeness(heading, id));
	return (
		best(places, ({ text }) => likeness(before, text)) ??
		best(places, ({ id }) => likeness(heading, id)) ??
		typo
	);
}

function best(places: readonly Position[], score: (place: Position) => number): string | undefined {
	const scored = places.map((place) => ({ id: place.id, score: score(place) }));
	const [first] = scored.toSorted((a, b) => b.score - a.score);
	return first && first.score >= alike ? first.id : undefined;
}

/** The part of the words of both texts that they share. */
function likeness(a: string, b: string): number {
	const [ours, theirs] = [wordsOf(a), wordsOf(b)];
	const shared = ours.intersection(theirs).size;
	return shared === 0 ? 0 : shared / (ours.size + theirs.size - shared);
}

function wordsOf(text: string): Set<string> {
	return new Set(text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu));
}
