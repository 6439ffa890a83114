import type { SearchLanguage } from '../../schema/search.ts';
import { encodeWords } from '../shared/front-coding.ts';
import type { Fragment } from './index-files.ts';
import { encodeList, type IndexList } from '../shared/index-list.ts';
import { shortestStem } from '../shared/spelling.ts';
import { readable } from '../shared/stored.ts';
import { plainWords, type TextWords } from './text-words.ts';
import { recordFields, wholeKinds, type WordsFile } from '../shared/words.ts';

/** A word that stands this often is common: where a slip could mean two words, it more likely meant this one. */
const common = 5;
/**
 * More words than this would cost a reader more than they are worth. Those of titles and of authors' search words come
 * first, and the rarest of the others are left out: they are found, not taught. A site of thousands of texts has more to
 * find, and more to load anyway.
 */
const mostOfTexts = (texts: number) => (texts > 1000 ? 8000 : 2400);

/** What the search must know of a page or record beside its words. */
type IndexedFacts = Pick<Fragment, 'url' | 'meta' | 'filters'>;

/**
 * Finds out what the search must know of an index before it can ask it: its words, and what its pages are.
 * @param counted the words of all pages and records
 * @param list of the index, its pages in the same order
 */
export function indexFacts(
	fragments: readonly IndexedFacts[],
	{ counts, told, acronyms }: WordCounts,
	lang: string,
	language: Omit<SearchLanguage, 'same'>,
	list: IndexList,
): WordsFile {
	const plain = (text: string) => plainWords(text, lang).map(({ word }) => word);
	const phrase = (text: string) => plain(text).join(' ');
	const fillers = [...new Set(language.fillers.flatMap(plain))];
	// A meaning that leads to words no page has would find nothing.
	const means = Object.entries(language.means)
		.map(([typed, meant]) => [phrase(typed), phrase(meant)] as const)
		.filter(
			([typed, meant]) =>
				typed !== meant && meant.split(' ').every((word) => counts.has(word) || acronyms.has(word)),
		);
	// Without these the search could not read what people mean: they are taught whatever else there is no room for.
	const needed = new Set([...fillers, ...means.flatMap(([typed]) => typed.split(' '))]);
	for (const word of needed) count(counts, word, word, common);
	const rankOf = (word: string) => (needed.has(word) ? 2 : Number(told.has(word)));
	const ordinary = (word: string) => counts.has(word);
	const also = [...acronyms.keys()].filter(ordinary);
	const alone = [...acronyms.keys()].filter((word) => !ordinary(word));
	for (const word of alone) count(counts, word, word, acronyms.get(word) ?? 0);
	// A slip in such a word is mended by the word without its ending.
	const isOtherForm = (word: string) =>
		language.endings.some(
			(ending) =>
				word.endsWith(ending) &&
				word.length - ending.length >= shortestStem &&
				counts.has(word.slice(0, -ending.length)),
		);
	const words = [...counts]
		.filter(([word, { n }]) => rankOf(word) > 0 || (n > 1 && !isOtherForm(word)))
		.sort(([a, { n }], [b, { n: m }]) => rankOf(b) - rankOf(a) || m - n || (a < b ? -1 : 1))
		.slice(0, mostOfTexts(fragments.length))
		.map(([, { n, shown }]) => ({ n, shown: mostOf(shown) }));
	const values = valuesOf(fragments);
	return {
		vocabulary: [
			encodeWords(words.filter(({ n }) => n >= common).map(({ shown }) => shown)),
			encodeWords(words.filter(({ n }) => n < common).map(({ shown }) => shown)),
		],
		acronyms: [alone.sort().join(' '), also.sort().join(' ')],
		means: means.map((pair) => pair.join('=')).join('\n'),
		fillers: fillers.join(' '),
		endings: language.endings.join(' '),
		values,
		records: fragments
			.flatMap(({ filters }) => recordFields.map((field) => codeOf(values[field], filters[field])))
			.join(''),
		pages: fragments.map(namedPage).join('\n'),
		list: encodeList(list),
	};
}

/** A line of `pages`. Single entries have long titles, and the results that come first are seldom of them. */
function namedPage({ url, meta: { title = '' }, filters: { kind: [kind = ''] = [] } }: IndexedFacts): string {
	if (!wholeKinds.has(kind) && kind !== 'page') return '';
	return `${readable(title).replaceAll(/\s+/g, ' ')}\t${url.slice(1)}`;
}

/** How often a word stands, and in which spellings. */
type Counts = Map<string, { n: number; shown: Map<string, number> }>;

function count(counts: Counts, word: string, shown: string, n: number): void {
	const known = counts.get(word) ?? { n: 0, shown: new Map<string, number>() };
	known.n += n;
	known.shown.set(shown, (known.shown.get(shown) ?? 0) + n);
	counts.set(word, known);
}

/** The spelling in which a word stands most often. */
function mostOf(shown: ReadonlyMap<string, number>): string {
	return [...shown].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]?.[0] ?? '';
}

/** The words of texts; acronyms are counted apart. It is given one text after the other: those of all are more than the pages. */
export class WordCounts {
	readonly counts: Counts = new Map();
	readonly told = new Set<string>();
	readonly acronyms = new Map<string, number>();

	add(text: TextWords): void {
		for (const word of text.told) this.told.add(word);
		for (const [word, n] of text.acronyms) this.acronyms.set(word, (this.acronyms.get(word) ?? 0) + n);
		for (const [word, shown, n] of text.words) count(this.counts, word, shown, n);
	}
}

function valuesOf(fragments: readonly IndexedFacts[]): WordsFile['values'] {
	const entries = recordFields.map((field) => {
		const found = new Set(fragments.map(({ filters }) => filters[field]?.[0] ?? ''));
		return [field, [...found].sort()] as const;
	});
	return Object.fromEntries(entries) as WordsFile['values'];
}

function codeOf(values: readonly string[], value: readonly string[] | undefined): string {
	return values.indexOf(value?.[0] ?? '').toString(36);
}
