import { fetchOk } from './fetch-ok.ts';

/** Where something stands in the memory of the engine. */
type Span = [at: number, length: number];

/** Pagefind's engine, as wasm-bindgen compiles it: texts and bytes are handed over in its memory. */
interface Program {
	memory: WebAssembly.Memory;
	__wbindgen_malloc: (length: number, align: number) => number;
	__wbindgen_free: (at: number, length: number, align: number) => void;
	__wbindgen_start: () => void;
	/** These give the place of the index, or nothing where what they are handed is none. */
	init_pagefind: (...list: Span) => number;
	set_ranking_weights: (index: number, ...weights: Span) => number;
	load_index_chunk: (index: number, ...chunk: Span) => number;
	request_indexes: (index: number, ...words: Span) => Span;
	search: (index: number, ...asked: [...Span, ...Span, ...Span, ...Span, number, number]) => Span;
}

/** What the engine calls itself: it makes ready for values of JavaScript, and uses none. */
const imports = { './pagefind_web_bg.js': { __wbindgen_init_externref_table: () => undefined } };

/** A record in which words stand, as the engine names things. */
export interface Match {
	/** Its id. */
	p: string;
	/** Its score. */
	s: number;
	/** Where they stand in its text, counted in words. */
	l: { l: number }[];
	/** What else is told about the record in which they stand. */
	mf?: string[];
}

/**
 * Finds words in an index.
 * @param words without accents; none find everything
 * @param written the same as people write them
 * @param row whether they stand in a row
 */
export type Ask = (words: string, written: string, row: boolean) => Match[];

/** An engine that knows the files of an index. */
export interface Engine {
	/** Names of the files that hold what stands of these words. */
	chunksOf: (words: string) => string[];
	/**
	 * An index of these files and no others: where a word is not in them, the engine takes those that begin like it, and
	 * what it found would depend on which files had come by then.
	 * @throws Error when the engine cannot read a file
	 */
	indexOf: (chunks: readonly Uint8Array[]) => Ask;
}

/** Loads the engine. It compiles while it comes, where the host says what it is. */
export async function loadProgram(address: string): Promise<Program> {
	const response = await fetchOk(address);
	const { instance } = await WebAssembly.instantiateStreaming(response, imports).catch(async () =>
		// Where the host says another thing, nothing was read yet.
		WebAssembly.instantiate(await response.arrayBuffer(), imports),
	);
	return instance.exports as unknown as Program;
}

/**
 * Gives the engine an index.
 * @param list of its files and pages
 * @param fields what each thing that is told about a page is worth
 * @throws Error when the engine cannot read the list
 */
export function startEngine(
	program: Program,
	list: Uint8Array,
	fields: Readonly<Record<string, number>>,
): Engine {
	const put = (bytes: Uint8Array): Span => {
		const at = program.__wbindgen_malloc(bytes.length, 1) >>> 0;
		new Uint8Array(program.memory.buffer).set(bytes, at);
		return [at, bytes.length];
	};
	const text = (written: string) => put(new TextEncoder().encode(written));
	const taken = <Answer>([at, length]: Span): Answer => {
		const answer = new TextDecoder().decode(new Uint8Array(program.memory.buffer, at >>> 0, length));
		program.__wbindgen_free(at, length, 1);
		return JSON.parse(answer) as Answer;
	};
	const sound = (at: number): number => {
		if (at === 0) throw new Error('The search engine cannot read the index.');
		return at;
	};
	const start = () => {
		const index = sound(program.init_pagefind(...put(list)));
		return program.set_ranking_weights(index, ...text(JSON.stringify({ meta_weights: fields })));
	};
	program.__wbindgen_start();
	const bare = start();
	return {
		chunksOf: (words) => taken(program.request_indexes(bare, ...text(words))),
		indexOf: (chunks) => {
			const index = chunks.reduce(
				(at, chunk) => sound(program.load_index_chunk(at, ...put(chunk))),
				chunks.length === 0 ? bare : start(),
			);
			return (words, written, row) => {
				const spans = [...text(words), ...text(written), ...text('{}'), ...text('')] as const;
				return taken<{ results: Match[] }>(
					program.search(index, ...(spans as [...Span, ...Span, ...Span, ...Span]), Number(row), 0),
				).results;
			};
		},
	};
}
