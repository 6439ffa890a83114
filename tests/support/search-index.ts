import { searchSchema, type SearchLanguage } from '../../src/schema/search.ts';
import type { SearchInput } from '../../src/search/indexing/search-input.ts';
import type { FoundWord } from '../../src/search/ui/ask-index.ts';
import type { SearchIndex } from '../../src/search/ui/connect.ts';
import type { Stored } from '../../src/search/shared/stored.ts';
import { tokens } from '../../src/lib/tokens.ts';
import type { RecordFacts, Words } from '../../src/search/shared/words.ts';

/** How readers say things: nothing, but for the changes. */
export function searchLanguage(changes: Partial<SearchLanguage> = {}): SearchLanguage {
	return { ...searchSchema.parse({}), ...changes };
}

/** What a search is given beside its pages: nothing, but for the changes. */
export function searchInput(changes: Partial<SearchInput> = {}): SearchInput {
	return { records: [], order: [], lang: 'en', language: searchLanguage(), ...changes };
}

/** The words of a site, common ones first. */
export function wordsOf(
	list: readonly string[],
	{ means = {}, fillers = [], endings = [] }: Partial<SearchLanguage> = {},
	records: ReadonlyMap<string, RecordFacts> = new Map(),
): Words {
	return {
		list,
		known: new Set(list),
		shown: new Map(),
		acronyms: new Map(),
		means: new Map(Object.entries(means)),
		longestPhrase: Math.max(1, ...Object.keys(means).map((phrase) => phrase.split(' ').length)),
		fillers: new Set(fillers),
		endings: new Set(endings),
		records,
		pages: new Map(),
	};
}

/** Something to be found by an index that no Pagefind made. */
export interface Page {
	/** Seven characters, as Pagefind's ids. */
	id: string;
	title: string;
	/** Its text, headings and all. */
	content?: string;
	/** The words of its author. */
	words?: string;
	facts?: Partial<RecordFacts>;
}

/** An index of a few pages: a word is found where it stands just so, once for each time. */
export function indexOf(pages: readonly Page[], language: Partial<SearchLanguage> = {}): SearchIndex {
	const text = ({ title, content = '', words = '' }: Page) => `${title} ${content} ${words}`;
	const list = [...new Set(pages.flatMap((page) => tokens(text(page), 'en')))];
	const facts = (page: Page) => ({ section: '', stage: '', kind: 'guide', lang: '', ...page.facts });
	const spoken = [
		...(language.fillers ?? []),
		...Object.keys(language.means ?? {}).flatMap((typed) => typed.split(' ')),
	];
	return {
		words: wordsOf([...list, ...spoken], language, new Map(pages.map((page) => [page.id, facts(page)]))),
		find: async (word) => answer(pages, (page) => matchOf(page, word)),
		all: async () => answer(pages, () => ({ score: 1, fields: [], locations: [] })),
		has: async (word) => list.includes(word),
	};
}

interface Match {
	score: number;
	fields: string[];
	locations: number[];
}

function matchOf({ title, content = '', words = '' }: Page, word: string): Match | undefined {
	const locations = content.split(' ').flatMap((part, at) => (tokens(part, 'en').includes(word) ? [at] : []));
	const fields = Object.entries({ title, words })
		.filter(([, text]) => tokens(text, 'en').includes(word))
		.map(([field]) => field);
	return locations.length + fields.length > 0 ? { score: locations.length, fields, locations } : undefined;
}

function answer(pages: readonly Page[], match: (page: Page) => Match | undefined): FoundWord {
	const found = pages.flatMap((page) => {
		const one = match(page);
		return one ? [[page, one] as const] : [];
	});
	return {
		found: new Map(found.map(([{ id }, one]) => [id, one])),
		load: new Map(found.map(([page]) => [page.id, async () => stored(page)])),
	};
}

function stored({ id, title, content = '', words = '' }: Page): Stored {
	return { url: `/guides/${id}/`, content, meta: { title, words }, anchors: [] };
}
