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
	/** Language of the page, where the index names it. */
	lang: string | undefined;
	/** Printed names of its section and kind. */
	place: string[];
	excerpt: Piece[];
	/** Headings of the page that fit best, in their order. */
	parts: { href: string; title: string }[];
}

/** Gives the printed name of a filter's value, or nothing where it has none. */
export type NameOf = (filter: 'section' | 'kind', value: string) => string | undefined;

/** Stands where an excerpt was cut. */
export const ellipsis = '…';

const mostParts = 3;

/**
 * Whether anything found has to do with what was asked. Pagefind answers a word it does not know with the longest
 * start of it that it does (xylophone: X), which is of no use to anybody.
 */
export function isAnswer(asked: string, pages: readonly FoundPage[], locale: string): boolean {
	const wanted = wordsOf(asked, locale);
	const found = pages.flatMap(({ meta, excerpt }) => {
		const marked = pieces(excerpt).filter((piece) => piece.marked);
		return wordsOf([meta['title'], meta['words'], ...marked.map(({ text }) => text)].join(' '), locale);
	});
	return wanted.length === 0 || wanted.some((word) => found.some((other) => sharesHalf(word, other)));
}

/**
 * Turns what Pagefind found into what is shown.
 * @param base path of the site: a result that would lead elsewhere is dropped
 */
export function resultOf(page: FoundPage, base: string, nameOf: NameOf): Result | undefined {
	const href = addressWithin(page.url, base);
	if (href === undefined) return undefined;
	const title = page.meta['title'] ?? href;
	const names = (['section', 'kind'] as const).flatMap(
		(filter) => nameOf(filter, page.filters[filter]?.[0] ?? '') ?? [],
	);
	return {
		href,
		title,
		lang: page.filters['lang']?.[0],
		place: [...new Set(names)],
		excerpt: withoutTitle(pieces(page.excerpt), title),
		parts: partsOf(page, base),
	};
}

/** Cuts an excerpt into pieces of plain text. Nothing of it is ever used as HTML. */
export function pieces(excerpt: string): Piece[] {
	return excerpt
		.split(/<mark>(.*?)<\/mark>/s)
		.map((text, index) => ({ text: plain(text), marked: index % 2 === 1 }))
		.filter(({ text }) => text !== '');
}

function plain(escaped: string): string {
	const text = escaped.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
	// The sign that something follows must not stand alone on a line.
	return text.replace(new RegExp(` ${ellipsis}$`), `\u00a0${ellipsis}`);
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

function wordsOf(text: string, locale: string): string[] {
	const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase(locale);
	return [...new Intl.Segmenter(locale, { granularity: 'word' }).segment(plain)]
		.filter(({ isWordLike }) => isWordLike)
		.map(({ segment }) => segment);
}

/** Whether half of a word, in one piece, stands in another: endings differ, and in some languages beginnings do. */
function sharesHalf(word: string, other: string): boolean {
	const half = Math.ceil(word.length / 2);
	return Array.from({ length: word.length - half + 1 }, (_, at) => word.slice(at, at + half)).some((part) =>
		other.includes(part),
	);
}

/** An address as path, query and anchor; nothing when it leads out of the site. */
function addressWithin(url: string, base: string): string | undefined {
	const here = 'https://here.invalid';
	const address = URL.canParse(url, here) ? new URL(url, here) : undefined;
	if (address?.origin !== here || !address.pathname.startsWith(base)) return undefined;
	return address.pathname + address.search + address.hash;
}

/** An excerpt that starts within the title, which stands above it already, begins after it. */
function withoutTitle(excerpt: Piece[], title: string): Piece[] {
	const text = excerpt.map((piece) => piece.text).join('');
	const words = title.split(/\s+/);
	for (const [at] of words.entries()) {
		const repeated = (at === 0 ? '' : `${ellipsis} `) + words.slice(at).join(' ');
		const gap = text.startsWith(repeated) ? /^[\s.]+|$/.exec(text.slice(repeated.length)) : null;
		if (gap) return after(excerpt, repeated.length + gap[0].length);
	}
	return excerpt;
}

/** What is left of an excerpt after some characters. */
function after(excerpt: Piece[], characters: number): Piece[] {
	let left = characters;
	return excerpt.flatMap((piece) => {
		const text = piece.text.slice(left);
		left = Math.max(0, left - piece.text.length);
		return text ? [{ ...piece, text }] : [];
	});
}
