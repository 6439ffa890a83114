import { fold } from '../../lib/fold.ts';
import { decodeWords } from './front-coding.ts';
import { decodeList, type ListFile } from './index-list.ts';

/** What the build tells the search about a site's words and pages, in the file `words.json` beside the index. */
export interface WordsFile {
	/**
	 * Words of the site as people write them, front-coded: common ones, then others. One that stands in a single text
	 * alone is left out.
	 */
	vocabulary: [common: string, rare: string];
	/** Words that stand in capitals, such as ATS: those that always do, and those that are ordinary words as well. */
	acronyms: [alone: string, also: string];
	/** What people type, and what it means: one per line, with an equals sign between. */
	means: string;
	/** Words that say nothing about what is looked for, with spaces between. */
	fillers: string;
	/** Endings of words, with spaces between. */
	endings: string;
	/** Values that pages have, by filter. */
	values: Record<FilterName, string[]>;
	/** For each record of the list, in its order, one character for each filter: a place in `values`. */
	records: string;
	/**
	 * Of each record that is a page of its own, its title and its address below the site's base, with a tab between; one per
	 * line, in the order of the records.
	 */
	pages: string;
	/** What the index holds, in the order of the site. */
	list: ListFile;
}

/** Kinds of pages that answer a whole question; the other kinds are single entries, of which there are many. */
export const wholeKinds: ReadonlySet<string> = new Set(['guide', 'situation', 'tool']);

/** A page by its title, before anything of its text is there. */
export interface NamedPage {
	title: string;
	/** Below the site's base, without a slash at its start. */
	address: string;
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
	/** Of a known word, how people write it, where that is another. */
	shown: ReadonlyMap<string, string>;
	/** Acronyms in small letters, and whether the word is an ordinary one as well. */
	acronyms: ReadonlyMap<string, { ordinary: boolean }>;
	means: ReadonlyMap<string, string>;
	/** Length of the longest phrase in `means`, in words. */
	longestPhrase: number;
	fillers: ReadonlySet<string>;
	endings: ReadonlySet<string>;
	/** By their ids, in the order of the site. */
	records: ReadonlyMap<string, RecordFacts>;
	/** Pages by the same ids; single entries are not among them. */
	pages: ReadonlyMap<string, NamedPage>;
}

/** Reads a words file. */
export function readWords(file: WordsFile): Words {
	const written = file.vocabulary.flatMap(decodeWords);
	const list = written.map(fold);
	const phrases = new Map(
		file.means.split('\n').flatMap((line) => {
			const [typed, meant] = line.split('=');
			return typed && meant ? [[typed, meant] as const] : [];
		}),
	);
	const count = recordFields.length;
	const facts = decodeList(file.list).pages.map(([id], record) => {
		const fields = recordFields.map((field, at) => {
			const place = Number.parseInt(file.records[record * count + at] ?? '', 36);
			return [field, file.values[field][place] ?? ''];
		});
		return [id, Object.fromEntries(fields) as RecordFacts] as const;
	});
	const lines = file.pages.split('\n');
	const named = facts.flatMap(([id], at) => {
		const [title, address] = lines[at]?.split('\t') ?? [];
		return title && address !== undefined ? [[id, { title, address }] as const] : [];
	});
	const [alone, also] = file.acronyms.map(partsOf);
	return {
		known: new Set(list),
		list,
		shown: new Map(list.flatMap((word, at) => (word === written[at] ? [] : [[word, written[at] ?? word]]))),
		acronyms: new Map<string, { ordinary: boolean }>([
			...(alone ?? []).map((word) => [word, { ordinary: false }] as const),
			...(also ?? []).map((word) => [word, { ordinary: true }] as const),
		]),
		means: phrases,
		longestPhrase: Math.max(1, ...[...phrases.keys()].map((phrase) => phrase.split(' ').length)),
		fillers: new Set(partsOf(file.fillers)),
		endings: new Set(partsOf(file.endings)),
		records: new Map(facts),
		pages: new Map(named),
	};
}

function partsOf(text: string): string[] {
	return text.split(' ').filter(Boolean);
}
