import { decodeWords, frontCoded } from './front-coding.ts';

/** Pagefind's own mark, before the content of its files. */
export const indexMark = 'pagefind_dcd';

/** A file of words of the index: it holds those from one to another. */
export type Chunk = readonly [from: string, to: string, name: string];

/** What Pagefind's engine must know of an index before it can be asked. */
export interface IndexList {
	/** Each page or record by its name, and how many words it has. */
	pages: readonly (readonly [name: string, words: number])[];
	chunks: readonly Chunk[];
	/** What pages are told by besides their text. */
	fields: readonly string[];
}

/** The same as it is served. */
export interface ListFile {
	/** Names of the files of pages, then of those of words; all are of one length. */
	names: string;
	lengths: readonly number[];
	/** The first and the last word of each file of words, front-coded. */
	bounds: string;
	fields: readonly string[];
}

/** Writes a list. */
export function encodeList({ pages, chunks, fields }: IndexList): ListFile {
	return {
		names: [...pages.map(([name]) => name), ...chunks.map(([, , name]) => name)].join(''),
		lengths: pages.map(([, words]) => words),
		bounds: frontCoded(chunks.flatMap(([from, to]) => [from, to])),
		fields,
	};
}

/** Reads what `encodeList` wrote. */
export function decodeList({ names, lengths, bounds, fields }: ListFile): IndexList {
	const words = decodeWords(bounds);
	const length = names.length / (lengths.length + words.length / 2);
	const nameAt = (at: number) => names.slice(at * length, (at + 1) * length);
	return {
		pages: lengths.map((count, at) => [nameAt(at), count]),
		chunks: words.flatMap((from, at) =>
			at % 2 === 0 ? [[from, words[at + 1] ?? '', nameAt(lengths.length + at / 2)] as const] : [],
		),
		fields,
	};
}
