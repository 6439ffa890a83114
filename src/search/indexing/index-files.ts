import { gunzipSync, gzipSync } from 'node:zlib';
import { indexMark } from '../shared/index-list.ts';

/** A file of the search index. */
export interface IndexFile {
	/** Path below `pagefind/`. */
	path: string;
	content: Uint8Array;
	/** Of the page or record that the file is about, if it is about one: below the site's base. */
	address?: string;
}

/** What the search shows of a page or record is made of this. */
interface Shown {
	url: string;
	content: string;
	meta: Record<string, string>;
	/** Elements with an id. */
	anchors: { element: string; id: string; text?: string; location: number }[];
}

/** A page or record as Pagefind stored it; only what we read. */
export interface Fragment extends Shown {
	filters: Record<string, string[]>;
	word_count: number;
}

/** What `pagefind-entry.json` says; only what we use. */
interface Entry {
	/** `wasm` is absent where Pagefind knows no word endings of the language. */
	languages: Record<string, { wasm?: string | null }>;
}

/**
 * The files that a site serves of those that Pagefind wrote: the engine, words and pages. Its list of them stands in
 * `words.json`, and its script is ours.
 * @param nameOf gives the name for an id of Pagefind
 */
export function servedFiles(files: readonly IndexFile[], nameOf: (id: string) => string): IndexFile[] {
	const engine = enginePath(files);
	return files.flatMap(({ path, content }) => {
		const [, folder, id, ending] = /^(index|fragment)\/(.+)(\.pf_\w+)$/.exec(path) ?? [];
		if (folder && id && ending) return [{ path: `${folder}/${nameOf(id)}${ending}`, content }];
		// Without Pagefind's wrapping: hosts compress it better, and browsers compile it while it comes.
		return path === engine
			? [{ path: 'pagefind.wasm', content: gunzipSync(content).subarray(indexMark.length) }]
			: [];
	});
}

/** Of its search engines, Pagefind writes one more than the language needs. */
function enginePath(files: readonly IndexFile[]): string {
	const entry = files.find(({ path }) => path === 'pagefind-entry.json');
	const { languages } = JSON.parse(new TextDecoder().decode(entry?.content)) as Entry;
	const [told] = Object.values(languages);
	return `wasm.${told?.wasm ?? 'unknown'}.pagefind`;
}

/** Where a page or record stands. */
export function fragmentPath(name: string): string {
	return `fragment/${name}.pf_fragment`;
}

/** What the site serves of a page: what the search shows of it, without what only the index needs. */
export function packed({ url, content, meta, anchors }: Shown): Uint8Array {
	const { title = '' } = meta;
	const headings = anchors.filter(({ element, text }) => /^h[2-6]$/.test(element) && text);
	return gzipSync(JSON.stringify({ url, content, meta: { title }, anchors: headings }), { level: 9 });
}

/** What Pagefind stored of a page or record. */
export function unpacked(content: Uint8Array): Fragment {
	return JSON.parse(gunzipSync(content).toString().slice(indexMark.length)) as Fragment;
}

/** Addresses of the pages and records in an index. */
export function indexedAddresses(files: readonly IndexFile[]): string[] {
	return files.flatMap(({ address }) => address ?? []);
}
