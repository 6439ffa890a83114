import type { SavedPaths, ShowingPage } from './saved-files.ts';
import type { SizeEstimate } from './estimate-size.ts';
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
 * @param sizes weigh the files; what they have weighed before is not weighed again
 */
export async function choose(sizes: SizeEstimate, all: SavedPaths, { most, first }: Limits): Promise<Choice> {
	const parts = sizes.files(all.parts);
	const room = most - parts;
	// Weighing takes long, and mostly it is no matter what it all weighs exactly.
	const roughly = await sizes.pages(all.pages, { enough: room, roughly: true });
	if (roughly + sizes.stored(all.index) <= room) return { ...all, left: 0 };
	const pages = await sizes.pages(all.pages, { enough: room });
	// An index that takes more than half of the room is saved only where all is.
	const index = await sizes.index(all.index, Math.max(room / 2, room - pages));
	if (pages + index <= room) return { ...all, left: 0 };
	return { parts: all.parts, ...(await chooseSome(sizes, all, { most: room, first }, index)) };
}

/** The search index and pages that fit. @param index what the search index takes */
async function chooseSome(
	sizes: SizeEstimate,
	all: Omit<SavedPaths, 'parts'>,
	{ most, first }: Limits,
	index: number,
): Promise<Omit<Choice, 'parts'>> {
	const ordered = inOrder(all.pages, [...always, ...first]);
	const needed = ordered.filter(({ path }) => always.includes(path));
	const shown = new Set(needed.flatMap(({ shows }) => shows));
	const taken = new Set(needed);
	let room = most - (await sizes.pages(needed));
	const hasIndex = index <= room / 2;
	if (hasIndex) room -= index;
	/** Takes these pages if they fit together, else the first half of them and then the second. */
	const take = async (pages: readonly ShowingPage[]): Promise<void> => {
		if (pages.length === 0 || room < most * scraps) return;
		const weight = await sizes.pages(pages, { but: shown });
		if (weight <= room) {
			room -= weight;
			for (const page of pages) taken.add(page);
			for (const picture of pages.flatMap(({ shows }) => shows)) shown.add(picture);
		} else if (pages.length > 1) {
			const half = Math.ceil(pages.length / 2);
			await take(pages.slice(0, half));
			await take(pages.slice(half));
		}
	};
	const others = ordered.filter((page) => !taken.has(page));
	for (let at = 0; at < others.length; at += together) await take(others.slice(at, at + together));
	const saved = all.pages.filter((page) => taken.has(page));
	return {
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
