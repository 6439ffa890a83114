import { placesIn, readable, type Stored } from '../shared/stored.ts';

/** A piece of text; `marked` where it is what was looked for. */
export interface PassagePart {
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
	passage: PassagePart[];
}

type PassagePosition = ReturnType<typeof placesIn>[number];

/** Where a word of the query stands. */
interface Found {
	/** Counted in words. */
	location: number;
	/** Which word of the query. */
	term: number;
}

/** Stands where a passage was cut. */
const ellipsis = '…';
/** Length of a passage, in words, and in letters where no blanks part the words. */
const longest = { words: 24, letters: 60 };

/**
 * Finds the sections of a page that hold what was looked for, the best one first: it holds the most of the query's
 * words, and among those the most often.
 * @param places where words of the query stand, from the start of the page
 */
export function sections({ content, anchors, meta }: Stored, places: readonly Found[]): Section[] {
	const words = placesIn(content);
	const length = lengthFor(words);
	const headings = anchors.filter(({ element, text }) => /^h[2-6]$/.test(element) && text);
	const starts = [
		{ anchor: undefined, title: readable(meta['title'] ?? ''), from: 0 },
		...headings.map(({ id, text, location }) => ({
			anchor: id,
			title: readable(text ?? ''),
			from: location,
		})),
	];
	return starts
		.map(({ anchor, title, from }, at) => {
			const to = starts[at + 1]?.from ?? words.length;
			const inside = places.filter(({ location }) => location >= from && location < to);
			const body = from + titleLength(words, from, title);
			const window = bestWindow(inside, Math.min(body, to), to, length);
			return {
				section: {
					anchor,
					title,
					terms: distinct(inside),
					passage: cut(words.slice(0, to), window, length, body, places),
				},
				weight: distinct(inside) * 100 + Math.min(inside.length, 99),
			};
		})
		.filter(({ section }) => section.terms > 0 || section.anchor === undefined)
		.sort((a, b) => b.weight - a.weight)
		.map(({ section }) => section);
}

/** How many words at this place are the title, which stands above a passage already. */
function titleLength(words: readonly PassagePosition[], from: number, title: string): number {
	const wanted = lettersOf(title);
	let found = 0;
	for (let at = from; at < words.length && found < wanted.length; at += 1) {
		const letters = lettersOf(words[at]?.text ?? '');
		if (!wanted.startsWith(letters, found)) return 0;
		found += letters.length;
		if (found === wanted.length) return at + 1 - from;
	}
	return 0;
}

function lettersOf(text: string): string {
	return text.replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}

/** Of a text that is half letters without blanks, a passage holds more places. */
function lengthFor(words: readonly PassagePosition[]): number {
	const letters = words.filter(({ between }) => between === '').length;
	return letters * 2 > words.length ? longest.letters : longest.words;
}

/** The words of a page that answer a query, as they stand there. */
export function wordsAt({ content }: Stored, places: readonly Found[]): string[] {
	const words = placesIn(content);
	const found = new Set(places.map(({ location }) => location));
	const runs: string[] = [];
	for (const at of [...found].sort((a, b) => a - b)) {
		const text = words[at]?.text ?? '';
		const goesOn = found.has(at - 1) && words[at - 1]?.between === '';
		runs.push(goesOn ? (runs.pop() ?? '') + text : text);
	}
	return [...new Set(runs.map(trimmed))].filter(Boolean);
}

function trimmed(word: string): string {
	return word.replace(/^[^\p{L}\p{N}]+|(?<![^\p{L}\p{N}])[^\p{L}\p{N}]+$/gu, '');
}

function distinct(places: readonly Found[]): number {
	return new Set(places.map(({ term }) => term)).size;
}

/** Where the passage starts that holds the most words of the query. */
function bestWindow(places: readonly Found[], from: number, to: number, length: number): number {
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
	words: readonly PassagePosition[],
	start: number,
	length: number,
	from: number,
	places: readonly Found[],
): PassagePart[] {
	const end = Math.min(start + length, words.length);
	const marks = new Set(places.map(({ location }) => location));
	const pieces: PassagePart[] = start > from ? [{ text: `${ellipsis} `, marked: false }] : [];
	for (let at = start; at < end; at += 1) {
		const { text, between } = words[at] ?? { text: '', between: '' };
		pieces.push({ text, marked: marks.has(at) });
		if (at < end - 1 && between !== '') pieces.push({ text: between, marked: false });
	}
	// The sign that something follows must not stand alone on a line.
	if (end < words.length) pieces.push({ text: `\u00a0${ellipsis}`, marked: false });
	return joined(pieces);
}

/** Neighbours of one kind become one piece; a space between two marks is marked with them. */
function joined(pieces: readonly PassagePart[]): PassagePart[] {
	const result: PassagePart[] = [];
	for (const [at, { text, marked: own }] of pieces.entries()) {
		const between = text === ' ' && pieces[at - 1]?.marked === true && pieces[at + 1]?.marked === true;
		const marked = own || between;
		const last = result.at(-1);
		if (last?.marked === marked) last.text += text;
		else result.push({ text, marked });
	}
	return result;
}
