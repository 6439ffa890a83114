import { gunzipSync, gzipSync } from 'node:zlib';

/** A file of the search index. */
export interface IndexFile {
	/** Path below `pagefind/`. */
	path: string;
	content: Uint8Array;
	/** Of the page or record that the file is about, if it is about one: below the site's base. */
	address?: string;
}

/** A page or record as Pagefind stored it; only what we read. */
export interface Fragment {
	/** Pagefind's id without the language: seven characters, more where it needs them. */
	id: string;
	url: string;
	content: string;
	meta: Record<string, string>;
	/** Elements with an id. */
	anchors: { element: string; id: string; text?: string; location: number }[];
	filters: Record<string, string[]>;
}

/** What `pagefind-entry.json` says; only what we use. */
interface Entry {
	/** `wasm` is absent where Pagefind knows no word endings of the language. */
	languages: Record<string, { hash: string; wasm?: string | null }>;
}

/** What the site serves: the entry, the engine, the list of pages, words and pages. The script is bundled with ours. */
const used = /^(?:pagefind-entry\.json$|pagefind\.[^/]+\.pf_meta$|wasm\.|index\/|fragment\/)/;

/** Pagefind's own mark, before the content of its files. */
const mark = 'pagefind_dcd';

/** The files that a site serves, under the names that `preload.ts` asks for. @param lang language of the site */
export function servedFiles(files: readonly IndexFile[], lang: string): IndexFile[] {
	return withSteadyNames(files.filter(isUsed(files)), lang);
}

/** Of its search engines, Pagefind writes one more than the languages need. */
function isUsed(files: readonly IndexFile[]): (file: IndexFile) => boolean {
	const engines = Object.values(entryOf(files).languages).map(
		({ wasm }) => `wasm.${wasm ?? 'unknown'}.pagefind`,
	);
	return ({ path }) => used.test(path) && (!path.startsWith('wasm.') || engines.includes(path));
}

/**
 * Gives the list of pages and the engine names that do not change with their content, after the language of the site:
 * a reader's browser can ask for them together with the entry, not after it. Both are served to be checked for a newer
 * one at each visit.
 */
function withSteadyNames(files: readonly IndexFile[], lang: string): IndexFile[] {
	const name = lang.toLowerCase();
	const entry = entryOf(files);
	const names = new Map<string, string>();
	const [told] = Object.values(entry.languages);
	if (told) {
		names.set(`pagefind.${told.hash}.pf_meta`, `pagefind.${name}.pf_meta`);
		names.set(`wasm.${told.wasm ?? 'unknown'}.pagefind`, `wasm.${name}.wasm`);
		entry.languages = { [name]: { ...told, hash: name, wasm: name } };
	}
	return files.map(({ path, content }) => ({
		path: names.get(path) ?? path,
		content: path === entryPath ? new TextEncoder().encode(JSON.stringify(entry)) : served(path, content),
	}));
}

/** The engine as it is, without Pagefind's wrapping: hosts compress it better. */
function served(path: string, content: Uint8Array): Uint8Array {
	return path.startsWith('wasm.') ? gunzipSync(content).subarray(mark.length) : content;
}

const entryPath = 'pagefind-entry.json';

function entryOf(files: readonly IndexFile[]): Entry {
	const entry = files.find(({ path }) => path === entryPath);
	return JSON.parse(new TextDecoder().decode(entry?.content)) as Entry;
}

/** What the site serves of a page: what the search shows of it, without what only the index needs. */
export function packed({ url, content, meta, anchors }: Fragment): Uint8Array {
	const { title = '' } = meta;
	const headings = anchors.filter(({ element, text }) => /^h[2-6]$/.test(element) && text);
	const shown = { url, content, meta: { title }, anchors: headings, filters: {} };
	return gzipSync(mark + JSON.stringify(shown), { level: 9 });
}

/** What Pagefind stored of a page or record; nothing for other files. */
export function unpacked({ path, content }: IndexFile): Fragment | undefined {
	const [, id] = /^fragment\/.*_([^\W_]+)\.pf_fragment$/.exec(path) ?? [];
	if (id === undefined) return undefined;
	const stored = gunzipSync(content).toString().slice(mark.length);
	return { ...(JSON.parse(stored) as Omit<Fragment, 'id'>), id };
}

/** Addresses of the pages and records in an index. */
export function indexedAddresses(files: readonly IndexFile[]): string[] {
	return files.flatMap(({ address }) => address ?? []);
}
