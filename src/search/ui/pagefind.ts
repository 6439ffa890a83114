import { indexMark } from '../shared/index-list.ts';
import type { Stored } from '../shared/stored.ts';
import type { Engine } from './engine.ts';
import { fetchOk } from './fetch-ok.ts';

/** A record that Pagefind has found. */
export interface Found {
	id: string;
	score: number;
	/** Where the words stand in its text, counted in words. */
	locations: number[];
	/** What else is told about it in which they stand. */
	fields: string[];
	load: () => Promise<Stored>;
}

/** Pagefind with the index of a site. */
export interface Pagefind {
	/**
	 * Where words stand. Nothing finds everything.
	 * @param words in plain letters; in quotation marks where they stand in a row
	 * @throws Error when a part of the index cannot be loaded
	 */
	search: (words: string | null) => Promise<Found[]>;
}

/** Signs that Pagefind takes off words. */
const signs = /[\p{Pd}\p{Ps}\p{Pe}\p{Pi}\p{Pf}\p{Po}]/gu;

/**
 * Asks an engine, and loads what it needs for an answer.
 * @param base path of the site
 * @param folder path of the index
 */
export function pagefindOf(engine: Engine, base: string, folder: string): Pagefind {
	const chunk = once(async (name) => {
		const bytes = await unzipped(`${folder}index/${name}.pf_index`);
		return bytes.subarray(indexMark.length);
	});
	const index = once(async (names) =>
		engine.indexOf(await Promise.all(names.split(' ').filter(Boolean).map(chunk))),
	);
	const load = once(async (id) => {
		const bytes = await unzipped(`${folder}fragment/${id}.pf_fragment`);
		const stored = JSON.parse(new TextDecoder().decode(bytes)) as Stored;
		return { ...stored, url: base + stored.url.slice(1) };
	});
	return {
		search: async (asked) => {
			const written = (asked ?? '').replace(signs, '').split(' ').filter(withoutAccents);
			const words = written.map(withoutAccents).join(' ');
			if (words === '' && asked !== null) return [];
			const ask = await index(engine.chunksOf(words).join(' '));
			const row = asked?.startsWith('"') ?? false;
			return ask(words, written.join(' '), row).map(({ p: id, s: score, l, mf: fields = [] }) => ({
				...{ id, score, fields, locations: l.map((place) => place.l) },
				load: () => load(id),
			}));
		},
	};
}

/** As Pagefind writes the words of its index: but for marks of Japanese sounds. */
function withoutAccents(word: string): string {
	const plain = word.normalize('NFD').replace(/(?![\u3099\u309a])\p{M}/gu, '');
	return /[\u3099\u309a]/.test(plain) ? plain.normalize('NFC') : plain;
}

/** Does work once for each name, and again where it failed. */
export function once<Result>(work: (name: string) => Promise<Result>): (name: string) => Promise<Result> {
	const done = new Map<string, Promise<Result>>();
	return (name) => {
		const known = done.get(name) ?? work(name);
		known.catch(() => done.delete(name));
		done.set(name, known);
		return known;
	};
}

/** A file of the index. Some hosts unzip it on the way. */
async function unzipped(address: string): Promise<Uint8Array> {
	const bytes = new Uint8Array(await (await fetchOk(address)).arrayBuffer());
	if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
	const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
	return new Uint8Array(await new Response(stream).arrayBuffer());
}
