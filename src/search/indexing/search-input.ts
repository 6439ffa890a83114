import { escapeMarkup } from '../../lib/markup.ts';
import type { SearchLanguage } from '../../schema/search.ts';

/** A page that may be found. */
export interface SearchPage {
	/** Address below the site's base, such as `/guides/star-stories/`. */
	address: string;
	html: string;
}

/** Something smaller than a page that may be found by itself: a question, a term. */
export interface SearchRecord {
	/** Address below the site's base, with an anchor. */
	address: string;
	title: string;
	text: string;
	/** Other words that readers have for it. */
	words: string;
	/** What it is, as the filter has it. */
	kind: string;
	/** Language of its text. */
	lang: string;
}

/** What a site gives to its search, beside its pages. */
export interface SearchInput {
	records: readonly SearchRecord[];
	/** Addresses in the order in which readers see them who ask without words; others follow. */
	order: readonly string[];
	/** Language of the site. */
	lang: string;
	language: Omit<SearchLanguage, 'same'>;
}

/** A record as a page: Pagefind does not find its own kind of record by the title. */
export function recordPage({ title, text, words, kind, lang }: SearchRecord): string {
	const attribute = (type: string, value: string) =>
		value && `<span hidden data-pagefind-${type}="${escapeMarkup(value)}"></span>`;
	const told = [
		attribute('filter', `kind:${kind}`),
		attribute('filter', `lang:${lang}`),
		attribute('meta', words && `words:${words}`),
	];
	const body = `<h1>${escapeMarkup(title)}</h1>${told.join('')}<p>${escapeMarkup(text)}</p>`;
	return `<html><body><main data-pagefind-body>${body}</main></body></html>`;
}
