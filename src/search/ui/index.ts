import { createInstance } from 'virtual:callback/pagefind';
import { askFor, standsIn, withShortIds, type FoundWord } from './ask-index.ts';
import { forgetPreloads } from './forget-preloads.ts';
import { toldFields } from './rank.ts';
import { readWords, type Words, type WordsFile } from '../shared/words.ts';

/** The index of a site, ready to be asked. */
export interface Index {
	words: Words;
	/** Where one word stands. */
	find: (word: string) => Promise<FoundWord>;
	/** Every record, for a reader who filters without words. */
	all: () => Promise<FoundWord>;
	/** Whether the word, or another form of it, stands anywhere. */
	has: (word: string) => Promise<boolean>;
	/** Pagefind takes a part that did not load for an empty one. @throws Error when the index cannot be reached now */
	prove: () => Promise<void>;
}

const options = {
	// What a title is worth is decided for the whole query, in rank.ts.
	ranking: { metaWeights: Object.fromEntries(toldFields.map((field) => [field, 0])) },
};

let connection: Promise<Index> | undefined;
let failures = 0;

/**
 * Loads the index, once. After a failure the next call tries again.
 * @param base path of the site
 * @throws Error when a part of it cannot be loaded
 */
export function connect(base: string): Promise<Index> {
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

async function load(base: string): Promise<Index> {
	const folder = `${base}pagefind/`;
	if (failures > 0) await forgetPreloads();
	// It loads beside the words, and whoever asks it waits for it.
	const pagefind = createInstance({ ...options, basePath: folder, baseUrl: base });
	const words = await loadWords(`${folder}words.json`);
	const asked = withShortIds(pagefind, words.idLength);
	const answers = new Map<string, Promise<FoundWord>>();
	return {
		words,
		find: (word) => {
			const known = answers.get(word) ?? askFor(asked, word, words.acronyms.has(word));
			known.catch(() => answers.delete(word));
			answers.set(word, known);
			return known;
		},
		all: () => askFor(asked, null),
		has: (word) => standsIn(asked, word),
		prove: async () => {
			await reach(`${folder}pagefind-entry.json?ts=${Date.now()}`);
		},
	};
}

async function loadWords(address: string): Promise<Words> {
	return readWords((await (await reach(address)).json()) as WordsFile);
}

async function reach(address: string): Promise<Response> {
	const response = await fetch(address);
	if (!response.ok) throw new Error(`${address} could not be loaded: ${response.status}.`);
	return response;
}
