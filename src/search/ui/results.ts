import { sections, wordsAt, type PassagePart, type Section } from './passage.ts';
import type { Hit } from './search.ts';
import { readable, type Stored } from '../shared/stored.ts';
import type { RecordFacts } from '../shared/words.ts';

/** A result, ready to be shown. */
export interface Result {
	href: string;
	title: string;
	/** The heading that it leads to, where that is not the page itself. */
	heading: string | undefined;
	/** Language of the text, where the index names it. */
	lang: string | undefined;
	/** Printed names of its section and kind. */
	place: string[];
	passage: PassagePart[];
	/** Other headings of the page that fit. */
	parts: { href: string; title: string }[];
	/** What was found, as it stands on the page: the page shows it to those who come from here. */
	words: string[];
}

/** Gives the printed name of a filter's value, or nothing where it has none. */
export type NameOf = (filter: 'section' | 'kind', value: string) => string | undefined;

/** What can be shown of a hit before its text is there: its page, where it is one. */
export function headOf(hit: Hit, base: string, nameOf: NameOf): Result | undefined {
	const { page } = hit;
	const href = page && addressWithin(base + page.address, base);
	if (!page || href === undefined) return undefined;
	const nothing = { heading: undefined, passage: [], parts: [], words: [] };
	return { ...nothing, href, title: page.title, lang: hit.lang || undefined, place: placeOf(hit, nameOf) };
}

const mostParts = 2;
/** A page whose title answers this much of a query is the answer itself; otherwise a part of it is. */
const wholePage = 0.75;

/**
 * Turns something found into what is shown. A page that is about the whole query is led to at its top, with its best
 * headings below; another one at its best heading.
 * @param base path of the site: a result that would lead elsewhere is dropped
 */
export function resultOf(hit: Hit, stored: Stored, base: string, nameOf: NameOf): Result | undefined {
	const page = addressWithin(stored.url, base);
	if (page === undefined) return undefined;
	const found = sections(stored, hit.places);
	const best = found[0];
	const headings = found.filter(({ anchor }) => anchor !== undefined);
	const target = hit.aboutness >= wholePage ? undefined : best?.anchor;
	const hrefOf = ({ anchor = '' }: Section) => `${page}#${anchor}`;
	return {
		href: target === undefined ? page : `${page}#${target}`,
		title: readable(stored.meta['title'] ?? page),
		heading: target === undefined ? undefined : best?.title,
		lang: hit.lang || undefined,
		place: placeOf(hit, nameOf),
		passage: best?.passage ?? [],
		parts: headings
			.filter(({ anchor }) => anchor !== target)
			.slice(0, mostParts)
			.map((section) => ({ href: hrefOf(section), title: section.title })),
		words: wordsAt(stored, hit.places),
	};
}

function placeOf(facts: RecordFacts, nameOf: NameOf): string[] {
	return [
		...new Set((['section', 'kind'] as const).flatMap((filter) => nameOf(filter, facts[filter]) ?? [])),
	];
}

/** An address as path, query and anchor; nothing when it leads out of the site. */
function addressWithin(url: string, base: string): string | undefined {
	const here = 'https://here.invalid';
	try {
		const { origin, pathname, search, hash } = new URL(url, here);
		return origin === here && pathname.startsWith(base) ? pathname + search + hash : undefined;
	} catch {
		return undefined;
	}
}
