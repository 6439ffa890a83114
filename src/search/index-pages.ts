import { close, createIndex } from 'pagefind';

/** A page that may be found. */
export interface SearchPage {
	/** Address below the site's base, such as `/guides/star-stories/`. */
	address: string;
	html: string;
}

/** A file of the search index. */
export interface IndexFile {
	/** Path below `pagefind/`. */
	path: string;
	content: Uint8Array;
}

/** What `pagefind-entry.json` says; only what we read. */
interface Entry {
	/** `wasm` is absent where Pagefind knows no word endings of the language. */
	languages: Record<string, { wasm?: string | null }>;
}

/** What Pagefind brings for users of its own interface, and the worker, which ours does without. */
const unused = /^(?:pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\.|playground\/)/;

/** Elements that Pagefind 1.6 reads as part of a line, so that the last word of one runs into the first of the next. */
const runTogether =
	/<(\/?)(?:th|tr|dt|dd|summary|figcaption|figure|blockquote|header|footer|aside|caption|legend|pre)\b/g;

/** Parts of a text that nobody looks for; the evidence page has the sources. */
const leftOut = ['.footnotes'];

/** Closing Pagefind stops it for everybody, so that indexes are made one after the other. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Indexes the parts of pages marked with `data-pagefind-body`. The same pages give the same bytes: Pagefind
 * numbers pages as they come, and its own `addDirectory` takes them as the file system happens to list them.
 */
export function indexPages(pages: readonly SearchPage[]): Promise<IndexFile[]> {
	const files = last.then(() => makeIndex(pages));
	last = files.catch(() => undefined);
	return files;
}

async function makeIndex(pages: readonly SearchPage[]): Promise<IndexFile[]> {
	try {
		const { index } = await sound(createIndex({ excludeSelectors: leftOut }));
		if (!index) throw new Error('Pagefind made no index.');
		for (const { address, html } of [...pages].sort(byAddress)) {
			await sound(index.addHTMLFile({ url: address, content: html.replace(runTogether, '<$1div') }));
		}
		const { files } = await sound(index.getFiles());
		return files.filter(isUsed(files));
	} finally {
		await close();
	}
}

/** Of its search engines, Pagefind writes one more than the languages need. */
function isUsed(files: readonly IndexFile[]): (file: IndexFile) => boolean {
	const entry = files.find(({ path }) => path === 'pagefind-entry.json');
	const { languages } = JSON.parse(new TextDecoder().decode(entry?.content)) as Entry;
	const engines = Object.values(languages).map(({ wasm }) => `wasm.${wasm ?? 'unknown'}.pagefind`);
	return ({ path }) => !unused.test(path) && (!path.startsWith('wasm.') || engines.includes(path));
}

/** Pagefind tells its errors in the answer. */
async function sound<Answer extends { errors: string[] }>(asked: Promise<Answer>): Promise<Answer> {
	const answer = await asked;
	if (answer.errors.length > 0)
		throw new Error(`Pagefind could not index the site: ${answer.errors.join('; ')}`);
	return answer;
}

function byAddress(a: SearchPage, b: SearchPage): number {
	return a.address < b.address ? -1 : a.address > b.address ? 1 : 0;
}
