import type { SavedPaths, ShowingPage } from './saved-files.ts';
import { Scales } from './scales.ts';
import { offlinePage } from './worker/saved-site.ts';

/** How much of a site is saved, and in which order where that is not all. */
export interface Limits {
	/** Bytes, compressed. */
	most: number;
	/** Paths of pages, the most important first; those that are not among them come last. */
	first: readonly string[];
}

/** What is saved of a site, and what is not. */
export interface Choice extends SavedPaths {
	/** How many pages are saved only when they are visited. */
	left: number;
}

/** Saved of every site, even if that alone takes more. */
const always: readonly string[] = ['index.html', offlinePage, 'search/index.html', 'search/panel/index.html'];

/** So many pages are weighed together at first. */
const together = 32;

/** Share of the limit that is not worth looking for pages that still fit. */
const scraps = 0.01;

/**
 * Chooses what is saved of a site. All of it, as long as that is within the limit; else what every page needs, the search
 * index where it takes no more than half of what is left, and then pages in their order until nothing more fits.
 * @param out folder of the pages
 * @param sheet the style sheet that pages hold
 */
export function choose(out: string, all: SavedPaths, sheet: Buffer, { most, first }: Limits): Choice {
	const scales = new Scales(out, sheet);
	const parts = scales.files(all.parts);
	let pages: number | undefined;
	const isWithin = (index: number) =>
		parts + index <= most && parts + index + (pages ??= scales.pages(all.pages)) <= most;
	// Weighing the index takes longest, and mostly it is no matter what it weighs exactly.
	if (isWithin(scales.stored(all.index))) return { ...all, left: 0 };
	const index = scales.index(all.index, most - parts);
	if (isWithin(index)) return { ...all, left: 0 };

	const ordered = inOrder(all.pages, [...always, ...first]);
	const needed = ordered.filter(({ path }) => always.includes(path));
	const shown = new Set(needed.flatMap(({ shows }) => shows));
	const taken = new Set(needed);
	let room = most - parts - scales.pages(needed);
	const hasIndex = index <= room / 2;
	if (hasIndex) room -= index;
	/** Takes these pages if they fit together, else the first half of them and then the second. */
	const take = (pages: readonly ShowingPage[]): void => {
		if (pages.length === 0 || room < most * scraps) return;
		const weight = scales.pages(pages, shown);
		if (weight <= room) {
			room -= weight;
			for (const page of pages) taken.add(page);
			for (const picture of pages.flatMap(({ shows }) => shows)) shown.add(picture);
		} else if (pages.length > 1) {
			const half = Math.ceil(pages.length / 2);
			take(pages.slice(0, half));
			take(pages.slice(half));
		}
	};
	const others = ordered.filter((page) => !taken.has(page));
	for (let at = 0; at < others.length; at += together) take(others.slice(at, at + together));
	const saved = all.pages.filter((page) => taken.has(page));
	return {
		parts: all.parts,
		index: hasIndex ? all.index : [],
		pages: saved,
		left: all.pages.length - saved.length,
	};
}

/** Pages in the order of a list, those that are not in it last. */
function inOrder(pages: readonly ShowingPage[], list: readonly string[]): ShowingPage[] {
	const place = new Map([...list.entries()].map(([at, path]) => [path, at] as const).reverse());
	const placeOf = ({ path }: ShowingPage) => place.get(path) ?? list.length;
	return pages.toSorted((a, b) => placeOf(a) - placeOf(b));
}
