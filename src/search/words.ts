import { decodeWords } from './front-coding.ts';

/** What the build tells the search about a site's words and pages, in the file `words.json` beside the index. */
export interface WordsFile {
	/** Words of the site, front-coded: common ones, then others. One that stands in a single text alone is left out. */
	vocabulary: [common: string, rare: string];
	/** What people type, and what it means: one per line, with an equals sign between. */
	means: string;
	/** Words that say nothing about what is looked for, with spaces between. */
	fillers: string;
	/** Endings of words, with spaces between. */
	endings: string;
	/** Values that pages have, by filter. */
	values: Record<FilterName, string[]>;
	/** For each record its id of seven characters, then one character for each filter: a place in `values`. */
	records: string;
}

/** What can be filtered by, and the language of a page's text. */
export const recordFields = ['section', 'stage', 'kind', 'lang'] as const;
export type FilterName = (typeof recordFields)[number];

/** What is known of something that can be found. */
export type RecordFacts = Record<FilterName, string>;

/** The words of a site, ready for looking up. */
export interface Words {
	/** Words that the search knows without asking the index. */
	known: ReadonlySet<string>;
	/** Known words, common ones first. */
	list: readonly string[];
	means: ReadonlyMap<string, string>;
	/** Length of the longest phrase in `means`, in words. */
	longestPhrase: number;
	fillers: ReadonlySet<string>;
	endings: ReadonlySet<string>;
	/** By Pagefind's id, in the order of the site. */
	records: ReadonlyMap<string, RecordFacts>;
}

const idLength = 7;

/** Reads a words file. */
export function readWords({ vocabulary, means, fillers, endings, values, records }: WordsFile): Words {
	const list = vocabulary.flatMap(decodeWords);
	const phrases = new Map(
		means.split('\n').flatMap((line) => {
			const [typed, meant] = line.split('=');
			return typed && meant ? [[typed, meant] as const] : [];
		}),
	);
	const length = idLength + recordFields.length;
	const facts = Array.from({ length: records.length / length }, (_, at) => {
		const row = records.slice(at * length, (at + 1) * length);
		const fields = recordFields.map((field, index) => {
			const place = Number.parseInt(row[idLength + index] ?? '', 36);
			return [field, values[field][place] ?? ''];
		});
		return [row.slice(0, idLength), Object.fromEntries(fields) as RecordFacts] as const;
	});
	return {
		known: new Set(list),
		list,
		means: phrases,
		longestPhrase: Math.max(1, ...[...phrases.keys()].map((phrase) => phrase.split(' ').length)),
		fillers: new Set(fillers.split(' ')),
		endings: new Set(endings.split(' ').filter(Boolean)),
		records: new Map(facts),
	};
}
