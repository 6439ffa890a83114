import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { indexedAddresses, type IndexFile } from '../../../../src/search/indexing/index-files.ts';
import { indexPages as index } from '../../../../src/search/indexing/index-pages.ts';
import type { SearchPage, SearchRecord } from '../../../../src/search/indexing/search-input.ts';
import { decodeList } from '../../../../src/search/shared/index-list.ts';
import { readWords, type WordsFile } from '../../../../src/search/shared/words.ts';
import { fragmentOf } from '../../../support/indexed.ts';
import { searchInput } from '../../../support/search-index.ts';

const indexPages = (pages: readonly SearchPage[], records: readonly SearchRecord[] = []) =>
	index({ ...searchInput({ records }), pages });

const page = (address: string, text: string) => ({
	address,
	html: `<html lang="en"><body><main data-pagefind-body><h1>${address}</h1>${text}</main></body></html>`,
});

/** What a browser makes of the list and the words of an index. */
function listed(files: readonly IndexFile[]) {
	const { content } = files.find(({ path }) => path === 'words.json')!;
	const file = JSON.parse(new TextDecoder().decode(content)) as WordsFile;
	return { list: decodeList(file.list), words: readWords(file) };
}

const three = [page('/b/', '<p>Salary</p>'), page('/a/', '<p>Salary</p>'), page('/c/', '<p>Panel</p>')];

describe('an index', () => {
	test('is the same, byte for byte, in whatever order the pages come', async () => {
		expect(await indexPages(three.toReversed())).toEqual(await indexPages(three));
	});

	test('can be made while another is made', async () => {
		const [one, other] = await Promise.all([indexPages(three), indexPages(three.slice(1))]);
		const fragments = (files: typeof one) => files.filter(({ path }) => path.startsWith('fragment/')).length;
		expect([fragments(one), fragments(other)]).toEqual([3, 2]);
	});

	test('brings the engine that its language needs', async () => {
		const engines = async (lang: string) =>
			(await index({ ...searchInput({ lang }), pages: three }))
				.filter(({ path }) => path.endsWith('.wasm'))
				.map(({ path, content }) => ({
					...{ path, size: content.length },
					isSound: WebAssembly.validate(Uint8Array.from(content)),
				}));
		const [arabic, ...others] = await engines('ar');
		const [japanese] = await engines('ja');
		// A browser asks for this name before it has read anything.
		expect([arabic?.path, japanese?.path]).toEqual(['pagefind.wasm', 'pagefind.wasm']);
		expect([arabic?.isSound, japanese?.isSound, others]).toEqual([true, true, []]);
		expect(japanese?.size).toBeLessThan(arabic?.size ?? 0);
	});

	test.each([
		['<dl><dt>Why</dt><dd>Because</dd></dl>', 'Why. Because.'],
		['<table><tr><th>Sum</th><th>Day</th></tr><tr><td>5</td></tr></table>', 'Sum. Day. 5.'],
		['<details><summary>Why you?</summary><p>Because</p></details>', 'Why you? Because.'],
		['<figure><figcaption>Say</figcaption><blockquote>Yes</blockquote></figure>', 'Say. Yes.'],
	])('keeps words of neighbouring elements apart: %s', async (html, text) => {
		const fragment = (await indexPages([page('/a/', html)])).find(({ path }) =>
			path.startsWith('fragment/'),
		)!;
		expect(fragmentOf(fragment.content).content).toBe(`/a/ ${text}`);
	});

	test('numbers pages as readers see them who ask without words, others by their address', async () => {
		const input = searchInput({ order: ['/c/', '/missing/', '/a/'] });
		const guide = '<span data-pagefind-filter="kind:guide"></span>';
		const pages = ['/d/', '/c/', '/b/', '/a/'].map((address) => page(address, guide));
		const { list, words } = listed(await index({ ...input, pages }));
		expect(list.pages.map(([name]) => words.pages.get(name)?.address)).toEqual(['c/', 'a/', 'b/', 'd/']);
	});

	test('lists every file that it has, by names of one length', async () => {
		const files = await indexPages(three);
		const { list } = listed(files);
		const named = [
			...list.pages.map(([name]) => `fragment/${name}.pf_fragment`),
			...list.chunks.map(([, , name]) => `index/${name}.pf_index`),
		];
		expect(named.sort()).toEqual(
			files
				.map(({ path }) => path)
				.filter((path) => path.includes('/'))
				.sort(),
		);
		expect(new Set(named.map((path) => basename(path).replace(/\..*/, '').length))).toEqual(new Set([7]));
	});

	test('leaves out footnotes', async () => {
		const files = await indexPages([page('/a/', '<p>Text.</p><section class="footnotes">Source</section>')]);
		const fragment = files.find(({ path }) => path.startsWith('fragment/'))!;
		expect(fragmentOf(fragment.content).content).toBe('/a/ Text.');
	});

	test('is the same in whatever order records come, and finds them by their address', async () => {
		const record = (id: string) => ({
			address: `/glossary/#${id}`,
			title: id,
			text: `What ${id} means.`,
			words: `${id} word`,
			kind: 'glossary',
			lang: 'en',
		});
		const records = ['star', 'panel', 'offer'].map(record);
		const files = await indexPages(three, records);
		expect(await indexPages(three, records.toReversed())).toEqual(files);
		expect(indexedAddresses(files).filter((address) => address.startsWith('/glossary/'))).toHaveLength(3);
	});
});
