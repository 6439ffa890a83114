import { tokens } from '../lib/tokens.ts';
import type { SearchLanguage } from '../schema/search.ts';
import { encodeWords } from './front-coding.ts';
import type { Fragment } from './index-files.ts';
import { recordFields, type WordsFile } from './words.ts';

/** A word that stands this often is common: where a slip could mean two words, it more likely meant this one. */
const common = 5;
/** More words than this would cost a reader more than they are worth. The rarest are left out: they are found, not taught. */
const most = 8000;

/** Finds out what the search must know of an index before it can ask it: its words, and what its pages are. */
export function indexFacts(
	fragments: readonly Fragment[],
	lang: string,
	language: Omit<SearchLanguage, 'same'>,
): WordsFile {
	const phrase = (text: string) => tokens(text, lang).join(' ');
	const fillers = [...new Set(language.fillers.flatMap((word) => tokens(word, lang)))];
	const counts = countWords(fragments, lang);
	// A meaning that leads to words no page has would find nothing.
	const means = Object.entries(language.means)
		.map(([typed, meant]) => [phrase(typed), phrase(meant)] as const)
		.filter(([typed, meant]) => typed !== meant && meant.split(' ').every((word) => counts.has(word)));
	for (const word of [...fillers, ...means.flatMap(([typed]) => typed.split(' '))]) {
		counts.set(word, (counts.get(word) ?? 0) + common);
	}
	const told = new Set(fragments.flatMap(({ meta }) => tokens(Object.values(meta).join(' '), lang)));
	const words = [...counts]
		.filter(([word, n]) => n > 1 || told.has(word))
		.sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
		.slice(0, most);
	const values = valuesOf(fragments);
	return {
		vocabulary: [
			encodeWords(words.filter(([, n]) => n >= common).map(([word]) => word)),
			encodeWords(words.filter(([, n]) => n < common).map(([word]) => word)),
		],
		means: means.map((pair) => pair.join('=')).join('\n'),
		fillers: fillers.join(' '),
		endings: language.endings.join(' '),
		values,
		records: fragments
			.map(
				({ id, filters }) => id + recordFields.map((field) => codeOf(values[field], filters[field])).join(''),
			)
			.join(''),
	};
}

function countWords(fragments: readonly Fragment[], lang: string): Map<string, number> {
	const counts = new Map<string, number>();
	for (const { content, meta } of fragments) {
		for (const word of tokens([content, ...Object.values(meta)].join(' '), lang)) {
			if (!/\d/.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
		}
	}
	return counts;
}

function valuesOf(fragments: readonly Fragment[]): WordsFile['values'] {
	const entries = recordFields.map((field) => {
		const found = new Set(fragments.map(({ filters }) => filters[field]?.[0] ?? ''));
		return [field, [...found].sort()] as const;
	});
	return Object.fromEntries(entries) as WordsFile['values'];
}

function codeOf(values: readonly string[], value: readonly string[] | undefined): string {
	return values.indexOf(value?.[0] ?? '').toString(36);
}
