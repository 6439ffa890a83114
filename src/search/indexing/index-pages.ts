import { deserialize, serialize } from 'node:v8';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { sourceDigest } from '../../cache/source-digest.ts';
import type { PackedCache } from '../../cache/packed-cache.ts';
import { escapeMarkup } from '../../lib/markup.ts';
import type { SearchLanguage } from '../../schema/search.ts';
import { indexFacts } from './index-facts.ts';
import { IndexText, type StandIns } from './index-text.ts';
import { textWords, type TextWords } from './text-words.ts';
import { fragmentPath, packed, servedFiles, unpacked, type Fragment, type IndexFile } from './index-files.ts';
import { namesFor, readList } from './index-list.ts';

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

/** What a site gives to its search. */
export interface SearchInput {
	pages: readonly SearchPage[];
	records: readonly SearchRecord[];
	/** Addresses in the order in which readers see them who ask without words; others follow. */
	order: readonly string[];
	/** Language of the site. */
	lang: string;
	language: Omit<SearchLanguage, 'same'>;
}

/**
 * Words are spread over files by how often they stand on pages. Pagefind's own size makes a file of 30 kB for each
 * word of a query; files of a twentieth suit a phone better. Smaller ones would make the list of files longer than they save.
 */
// eslint-disable-next-line no-restricted-syntax -- Pagefind takes it from nowhere else.
process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = '700';

/** Elements that Pagefind 1.6 reads as part of a line, so that the last word of one runs into the first of the next. */
const runTogether =
	/<(\/?)(?:th|tr|dt|dd|summary|figcaption|figure|blockquote|header|footer|aside|caption|legend|pre)\b/g;

/** Parts of a text that nobody looks for; the evidence page has the sources. */
const leftOut = ['.footnotes'];

/** Keeps what was made of a page before. */
type Keeper = Pick<PackedCache, 'kept'>;

const noCache: Keeper = { kept: async (_kind, _key, make) => Buffer.from(await make()) };

/** Closing Pagefind stops it for everybody, so that indexes are made one after the other. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Indexes the parts of pages marked with `data-pagefind-body`, and records. The same input gives the same bytes:
 * Pagefind numbers pages as they come, and its own `addDirectory` takes them as the file system happens to list them.
 * @param cache what was made of a page before is taken from there
 */
export function indexPages(input: SearchInput, cache: Keeper = noCache): Promise<IndexFile[]> {
	return oneByOne(async () => {
		const index = await newIndex(input.lang);
		const pages = [
			...input.pages,
			// Pagefind does not find its own kind of record by the title.
			...input.records.map((record) => ({ address: record.address, html: recordPage(record) })),
		];
		const texts = new Map<string, IndexText>();
		// Pagefind reads one page while the next is made ready for it.
		let read: Promise<unknown> = Promise.resolve();
		for (const { address, html } of pages.sort(inOrder(input.order))) {
			const { text, content } = await preparedPage(html, cache);
			texts.set(address, text);
			await read;
			read = sound(index.addHTMLFile({ url: address, content }));
			read.catch(() => undefined);
		}
		await read;
		const { files } = await sound(index.getFiles());
		const nameOf = namesFor(files);
		const list = readList(files, nameOf);
		const served = servedFiles(files, nameOf);
		const stored = new Map(served.flatMap((file) => fragment(file, texts)));
		const found = list.pages.flatMap(([name]) => stored.get(fragmentPath(name)) ?? []);
		const words = await Promise.all(found.map((page) => countedWords(page, input.lang, cache)));
		const facts = indexFacts(found, words, input.lang, input.language, list);
		return [
			...served.map((file) => {
				const page = stored.get(file.path);
				return page ? { ...file, content: packed(page), address: page.url } : file;
			}),
			{ path: 'words.json', content: new TextEncoder().encode(JSON.stringify(facts)) },
		];
	});
}

/** Changes with the code that reads pages. */
const code = () => sourceDigest('search', 'lib');

/** A page as it is handed to Pagefind, and what puts back what people read. */
async function preparedPage(html: string, cache: Keeper): Promise<{ text: IndexText; content: string }> {
	const page = html.replace(runTogether, '<$1div');
	const kept = await cache.kept('page', code() + page, () => {
		const text = new IndexText();
		const content = text.page(page);
		return Promise.resolve(serialize({ content, standIns: text.standIns }));
	});
	const { content, standIns } = deserialize(kept) as { content: string; standIns: StandIns };
	return { text: new IndexText(standIns), content };
}

async function countedWords(page: Fragment, lang: string, cache: Keeper): Promise<TextWords> {
	const { content, meta } = page;
	const key = JSON.stringify([code(), lang, content, meta]);
	const kept = await cache.kept('words', key, () => Promise.resolve(serialize(textWords(page, lang))));
	return deserialize(kept) as TextWords;
}

function recordPage({ title, text, words, kind, lang }: SearchRecord): string {
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

function oneByOne<Result>(work: () => Promise<Result>): Promise<Result> {
	const result = last.then(work).finally(close);
	last = result.catch(() => undefined);
	return result;
}

/** Languages whose words Pagefind cuts by itself, where we hand them over cut; another name keeps it from that. */
const cutByPagefind = /^(?:zh|ja|th|lo|km|my|ko)\b/i;

async function newIndex(lang: string): Promise<PagefindIndex> {
	const forceLanguage = cutByPagefind.test(lang) || lang === '' ? 'unknown' : lang;
	const { index } = await sound(createIndex({ excludeSelectors: leftOut, forceLanguage }));
	if (!index) throw new Error('Pagefind made no index.');
	return index;
}

/** A page or record with what people read in it, by the path of its file. */
function fragment(file: IndexFile, texts: ReadonlyMap<string, IndexText>): [path: string, page: Fragment][] {
	const stored = unpacked(file);
	const text = stored && texts.get(stored.url);
	if (!text) return [];
	const { content, meta, anchors } = stored;
	const page = {
		...stored,
		content: text.shown(content),
		meta: Object.fromEntries(Object.entries(meta).map(([name, words]) => [name, text.shown(words)])),
		anchors: anchors.map((anchor) => ({
			...anchor,
			...(anchor.text !== undefined && { text: text.shown(anchor.text) }),
		})),
	};
	return [[file.path, page]];
}

/** Pagefind tells its errors in the answer. */
async function sound<Answer extends { errors: string[] }>(asked: Promise<Answer>): Promise<Answer> {
	const answer = await asked;
	if (answer.errors.length > 0)
		throw new Error(`Pagefind could not index the site: ${answer.errors.join('; ')}`);
	return answer;
}

/** As readers see pages who ask without words: Pagefind numbers them as they come. */
function inOrder(order: readonly string[]): (a: { address: string }, b: { address: string }) => number {
	const places = new Map(order.map((address, at) => [address, at]));
	const placeOf = (address: string) => places.get(address) ?? places.size;
	return ({ address: a }, { address: b }) => placeOf(a) - placeOf(b) || (a < b ? -1 : a > b ? 1 : 0);
}
