import { askFor, standsIn, type FoundWord } from './ask-index.ts';
import { cbor } from './cbor.ts';
import { loadProgram, startEngine } from './engine.ts';
import { forgetPreloads } from './forget-preloads.ts';
import { once, pagefindOf } from './pagefind.ts';
import { toldFields } from './rank.ts';
import { fetchOk } from './fetch-ok.ts';
import { decodeList } from '../shared/index-list.ts';
import { readWords, type Words, type WordsFile } from '../shared/words.ts';

/** The index of a site, ready to be asked. */
export interface SearchIndex {
	words: Words;
	/** Where one word stands. */
	find: (word: string) => Promise<FoundWord>;
	/** Every record, for a reader who filters without words. */
	all: () => Promise<FoundWord>;
	/** Whether the word, or another form of it, stands anywhere. */
	has: (word: string) => Promise<boolean>;
}

// What a title is worth is decided for the whole query, in rank.ts.
const worthless = Object.fromEntries(toldFields.map((field) => [field, 0]));

let connection: Promise<SearchIndex> | undefined;
let failures = 0;

/**
 * Loads the index, once. After a failure the next call tries again.
 * @param base path of the site
 * @throws Error when a part of it cannot be loaded
 */
export function connect(base: string): Promise<SearchIndex> {
	return (connection ??= load(base).catch((error: unknown) => {
		forget();
		throw error;
	}));
}

/** Forgets the index after a failure, so that the next call loads it anew. */
export function forget(): void {
	connection = undefined;
	failures += 1;
}

async function load(base: string): Promise<SearchIndex> {
	const folder = `${base}pagefind/`;
	if (failures > 0) await forgetPreloads();
	const [program, { words, list }] = await Promise.all([
		loadProgram(`${folder}pagefind.wasm`),
		loadWords(`${folder}words.json`),
	]);
	const asked = pagefindOf(startEngine(program, list, worthless), base, folder);
	return {
		words,
		find: once((word) => askFor(asked, word, words.acronyms.has(word))),
		all: () => askFor(asked, null),
		has: (word) => standsIn(asked, word),
	};
}

/** Loads the words of a site, and the list of its index as Pagefind's engine reads it. */
async function loadWords(address: string): Promise<{ words: Words; list: Uint8Array }> {
	const file = (await (await fetchOk(address)).json()) as WordsFile;
	const { pages, chunks, fields } = decodeList(file.list);
	// The version, pages and the groups they are in, files of words, filters, orders, fields.
	const list = cbor(['', pages.map((page) => [...page, '']), chunks, [], [], fields]);
	return { words: readWords(file), list };
}
