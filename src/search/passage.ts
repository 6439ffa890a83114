import type { Stored } from './index.ts';

/** A piece of text; `marked` where it is what was looked for. */
export interface Piece {
	text: string;
	marked: boolean;
}

/** A heading of a page, and what stands below it. */
export interface Section {
	/** Anchor of the heading; nothing for the start of the page. */
	anchor: string | undefined;
	title: string;
	/** Words found in it, each once. */
	terms: number;
	/** The part of its text that holds most of what was looked for. */
	passage: Piece[];
}

interface Place {
	/** Counted in words. */
	location: number;
	/** Which word of the query. */
	term: number;
}

/** Stands where a passage was cut. */
const ellipsis = '…';
/** Length of a passage, in words. */
const length = 24;

/**
 * Finds the sections of a page that hold what was looked for, the best one first: it holds the most of the query's
 * words, and among those the most often.
 * @param places where words of the query stand, from the start of the page
 */
export function sections({ content, anchors, meta }: Stored, places: readonly Place[]): Section[] {
	const words = content.split(' ');
	const headings = anchors.filter(({ element, text }) => /^h[2-6]$/.test(element) && text);
	const starts = [
		{ anchor: undefined, title: meta['title'] ?? '', from: 0 },
		...headings.map(({ id, text, location }) => ({ anchor: id, title: text ?? '', from: location })),
	];
	return starts
		.map(({ anchor, title, from }, at) => {
			const to = starts[at + 1]?.from ?? words.length;
			const inside = places.filter(({ location }) => location >= from && location < to);
			const body = from + titleLength(words, from, title);
			const window = bestWindow(inside, Math.min(body, to), to);
			return {
				section: { anchor, title, terms: distinct(inside), passage: cut(words, window, body, to, places) },
				weight: distinct(inside) * 100 + Math.min(inside.length, 99),
			};
		})
		.filter(({ section }) => section.terms > 0 || section.anchor === undefined)
		.sort((a, b) => b.weight - a.weight)
		.map(({ section }) => section);
}

/** How many words at this place are the title, which stands above a passage already. */
function titleLength(words: readonly string[], from: number, title: string): number {
	const parts = title.split(/\s+/);
	return parts.every((part, at) => trimmed(words[from + at] ?? '') === trimmed(part)) ? parts.length : 0;
}

/** The words of a page that answer a query, as they stand there. */
export function wordsAt({ content }: Stored, places: readonly Place[]): string[] {
	const words = content.split(' ');
	return [...new Set(places.map(({ location }) => trimmed(words[location] ?? '')))].filter(Boolean);
}

function trimmed(word: string): string {
	return word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

function distinct(places: readonly Place[]): number {
	return new Set(places.map(({ term }) => term)).size;
}

/** Where the passage starts that holds the most words of the query. */
function bestWindow(places: readonly Place[], from: number, to: number): number {
	let best = from;
	let bestWeight = -1;
	for (const { location } of places) {
		const start = Math.max(from, Math.min(location - 4, to - length));
		const inside = places.filter((place) => place.location >= start && place.location < start + length);
		const weight = distinct(inside) * 100 + inside.length;
		if (weight > bestWeight) {
			best = start;
			bestWeight = weight;
		}
	}
	return best;
}

function cut(
	words: readonly string[],
	start: number,
	from: number,
	to: number,
	places: readonly Place[],
): Piece[] {
	const end = Math.min(start + length, to);
	const marks = new Set(places.map(({ location }) => location));
	const pieces: Piece[] = start > from ? [{ text: `${ellipsis} `, marked: false }] : [];
	for (let at = start; at < end; at += 1) {
		pieces.push({ text: words[at] ?? '', marked: marks.has(at) });
		if (at < end - 1) pieces.push({ text: ' ', marked: false });
	}
	// The sign that something follows must not stand alone on a line.
	if (end < to) pieces.push({ text: `\u00a0${ellipsis}`, marked: false });
	return joined(pieces);
}

/** Neighbours of one kind become one piece; a space between two marks is marked with them. */
function joined(pieces: readonly Piece[]): Piece[] {
	const result: Piece[] = [];
	for (const [at, { text, marked: own }] of pieces.entries()) {
		const between = text === ' ' && pieces[at - 1]?.marked === true && pieces[at + 1]?.marked === true;
		const marked = own || between;
		const last = result.at(-1);
		if (last?.marked === marked) last.text += text;
		else result.push({ text, marked });
	}
	return result;
}
