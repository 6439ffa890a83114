import { gunzipSync } from 'node:zlib';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { indexPages } from '../../../../src/search/indexing/index-pages.ts';
import type { IndexFile } from '../../../../src/search/indexing/index-files.ts';
import { decodeList, indexMark } from '../../../../src/search/shared/index-list.ts';
import type { WordsFile } from '../../../../src/search/shared/words.ts';
import { cbor } from '../../../../src/search/ui/cbor.ts';
import { loadProgram, startEngine } from '../../../../src/search/ui/engine.ts';
import { searchInput } from '../../../support/search-index.ts';

const page = (address: string, title: string, text: string) => ({
	address,
	html: `<html lang="en"><main data-pagefind-body><h1>${title}</h1><p>${text}</p></main></html>`,
});

let files: IndexFile[] = [];
const contentOf = (path: string) => files.find((file) => file.path === path)!.content;
const chunkNamed = (name: string) =>
	gunzipSync(contentOf(`index/${name}.pf_index`)).subarray(indexMark.length);
beforeAll(async () => {
	const pages = [page('/day/', 'Day', 'Two negotiations'), page('/pay/', 'Pay', 'Negotiated twice')];
	files = await indexPages({ ...searchInput(), pages });
});
afterEach(() => void vi.unstubAllGlobals());

/** The engine as a host sends it, and the list of its index. */
async function sent(type = 'application/wasm') {
	const headers = { 'Content-Type': type };
	const engine = Uint8Array.from(contentOf('pagefind.wasm'));
	vi.stubGlobal('fetch', async () => new Response(engine, { headers }));
	const { list } = JSON.parse(new TextDecoder().decode(contentOf('words.json'))) as WordsFile;
	const { pages, chunks, fields } = decodeList(list);
	const written = cbor(['', pages.map((one) => [...one, '']), chunks, [], [], fields]);
	return { program: await loadProgram('/pagefind.wasm'), pages, written };
}

describe('the engine', () => {
	test.each(['application/wasm', 'application/octet-stream'])(
		'finds words where it comes as %s',
		async (type) => {
			const { program, pages, written } = await sent(type);
			const engine = startEngine(program, written, { title: 0 });
			expect(engine.indexOf([])('negotiating', 'negotiating', false)).toEqual([]);
			const ask = engine.indexOf(engine.chunksOf('negotiating').map(chunkNamed));
			const found = ask('negotiating', 'negotiating', false);
			expect(found.map(({ p, l }) => [p, l.map((place) => place.l)])).toEqual([
				[pages[0]![0], [2]],
				[pages[1]![0], [1]],
			]);
			expect(ask('negotiating twice', 'negotiating twice', true)).toHaveLength(1);
			expect(ask('twice negotiating', 'twice negotiating', true)).toEqual([]);
			expect(engine.indexOf([])('', '', false)).toHaveLength(2);
		},
	);

	test('says so where it cannot read a list or a file of words', async () => {
		const { program, written } = await sent();
		const nonsense = new TextEncoder().encode('<!doctype html>');
		expect(() => startEngine(program, nonsense, {})).toThrow('The search engine cannot read the index.');
		const engine = startEngine(program, written, {});
		expect(() => engine.indexOf([nonsense])).toThrow('The search engine cannot read the index.');
	});
});
