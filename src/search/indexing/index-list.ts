import { gunzipSync } from 'node:zlib';
import { decode } from 'cborg';
import { indexMark, type IndexList } from '../shared/index-list.ts';
import type { IndexFile } from './index-files.ts';

/** What Pagefind tells its engine of an index: its version, then lists. */
type Meta = [
	version: string,
	pages: [id: string, words: number, group: string][],
	chunks: [from: string, to: string, id: string][],
	filters: unknown[],
	orders: unknown[],
	fields: string[],
];

/**
 * Reads Pagefind's list of an index, with the names that its files are served under.
 * @param nameOf gives the name for an id of Pagefind
 */
export function readList(files: readonly IndexFile[], nameOf: (id: string) => string): IndexList {
	const [, pages, chunks, , , fields] = metaIn(files);
	return {
		pages: pages.map(([id, words]) => [nameOf(id), words]),
		chunks: chunks.map(([from, to, id]) => [from, to, nameOf(id)]),
		fields,
	};
}

/** The files that an index is made of, by their paths as Pagefind wrote them, with what its list says of each. */
export function listedFiles(files: readonly IndexFile[]): Map<string, string> {
	const [version, pages, chunks] = metaIn(files);
	return new Map([
		...pages.map(([id, words]) => [`fragment/${id}.pf_fragment`, `${words} ${version}`] as const),
		...chunks.map(([from, to, id]) => [`index/${id}.pf_index`, `${from} ${to}`] as const),
	]);
}

/**
 * Names files by Pagefind's ids: without the language that stands before each, and one as long as the other. Pagefind
 * takes seven characters, and more where two ids begin alike.
 */
export function namesFor(files: readonly IndexFile[]): (id: string) => string {
	const [, pages, chunks] = metaIn(files);
	const bare = (id: string) => id.slice(id.lastIndexOf('_') + 1);
	const ids = [...pages.map(([id]) => id), ...chunks.map(([, , id]) => id)].map(bare);
	const longest = Math.max(0, ...ids.map(({ length }) => length));
	// No id has this letter in it: they are hexadecimal numbers.
	return (id) => bare(id).padEnd(longest, 'x');
}

function metaIn(files: readonly IndexFile[]): Meta {
	const meta = files.find(({ path }) => path.endsWith('.pf_meta'));
	// Of no pages, Pagefind writes no list.
	return meta
		? (decode(gunzipSync(meta.content).subarray(indexMark.length)) as Meta)
		: ['', [], [], [], [], []];
}
