/** What Pagefind tells of a page it found; only what we read. */
export interface FoundPage {
	url: string;
	/** HTML in which `<` and `>` are escaped and matches stand in `<mark>`. */
	excerpt: string;
	meta: Readonly<Record<string, string>>;
	filters: Readonly<Record<string, readonly string[]>>;
	/** Parts of the page in which words were found, the page's own start among them. */
	sub_results: readonly FoundPart[];
}

interface FoundPart {
	url: string;
	title: string;
	weighted_locations: readonly { balanced_score: number }[];
}

/** A piece of text; `marked` where it is what was looked for. */
export interface Piece {
	text: string;
	marked: boolean;
}

/** A result, ready to be shown. */
export interface Result {
	href: string;
	title: string;
	/** Printed names of its section and kind. */
	place: string[];
	excerpt: Piece[];
	/** Headings of the page that fit best, in their order. */
	parts: { href: string; title: string }[];
}

/** Gives the printed name of a filter's value, or nothing where it has none. */
export type NameOf = (filter: 'section' | 'kind', value: string) => string | undefined;

const mostParts = 3;

/**
 * Turns what Pagefind found into what is shown.
 * @param base path of the site: a result that would lead elsewhere is dropped
 */
export function resultOf(page: FoundPage, base: string, nameOf: NameOf): Result | undefined {
	const href = addressWithin(page.url, base);
	if (href === undefined) return undefined;
	const title = page.meta['title'] ?? href;
	const names = (['section', 'kind'] as const).flatMap((filter) => nameOf(filter, page.filters[filter]?.[0] ?? '') ?? []);
	return { href, title, place: [...new Set(names)], excerpt: withoutStart(pieces(page.excerpt), title), parts: partsOf(page, base) };
}

/** Cuts an excerpt into pieces of plain text. Nothing of it is ever used as HTML. */
export function pieces(excerpt: string): Piece[] {
	return excerpt
		.split(/<mark>(.*?)<\/mark>/s)
		.map((text, index) => ({ text: text.replaceAll('&lt;', '<').replaceAll('&gt;', '>'), marked: index % 2 === 1 }))
		.filter(({ text }) => text !== '');
}

function partsOf(page: FoundPage, base: string): Result['parts'] {
	const headings = page.sub_results.filter(({ url }) => url.includes('#'));
	const best = new Set([...headings].sort((a, b) => weight(b) - weight(a)).slice(0, mostParts));
	return headings.flatMap((heading) => {
		const href = best.has(heading) ? addressWithin(heading.url, base) : undefined;
		return href === undefined ? [] : [{ href, title: heading.title }];
	});
}

function weight({ weighted_locations }: FoundPart): number {
	return weighted_locations.reduce((sum, { balanced_score }) => sum + balanced_score, 0);
}

/** An address as path, query and anchor; nothing when it leads out of the site. */
function addressWithin(url: string, base: string): string | undefined {
	const here = 'https://here.invalid';
	const address = URL.canParse(url, here) ? new URL(url, here) : undefined;
	if (address?.origin !== here || !address.pathname.startsWith(base)) return undefined;
	return address.pathname + address.search + address.hash;
}

/** The start of a page repeats its title: an excerpt from there begins after it. */
function withoutStart(excerpt: Piece[], title: string): Piece[] {
	const text = excerpt.map((piece) => piece.text).join('');
	if (!text.startsWith(title)) return excerpt;
	let left = title.length + (/^[\s.]*/.exec(text.slice(title.length))?.[0].length ?? 0);
	return excerpt.flatMap((piece) => {
		const kept = piece.text.slice(left);
		left = Math.max(0, left - piece.text.length);
		return kept ? [{ ...piece, text: kept }] : [];
	});
}
