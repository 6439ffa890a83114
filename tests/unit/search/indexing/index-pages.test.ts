import { describe, expect, test } from 'vitest';
import { indexedAddresses } from '../../../../src/search/indexing/index-files.ts';
import { leanScript, partsOfWords } from '../../../../src/search/indexing/lean-script.ts';
import {
	indexPages as index,
	pagefindScript,
	type SearchPage,
	type SearchRecord,
} from '../../../../src/search/indexing/index-pages.ts';
import { fragmentOf } from '../../../support/indexed.ts';
import { searchInput } from '../../../support/search-index.ts';

const indexPages = (pages: readonly SearchPage[], records: readonly SearchRecord[] = []) =>
	index({ ...searchInput({ records }), pages });

const page = (address: string, text: string) => ({
	address,
	html: `<html lang="en"><body><main data-pagefind-body><h1>${address}</h1>${text}</main></body></html>`,
});

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
				.filter(({ path }) => path.startsWith('wasm.'))
				.map(({ path, content }) => ({
					...{ path, size: content.length },
					isSound: WebAssembly.validate(Uint8Array.from(content)),
				}));
		const [arabic, ...others] = await engines('ar');
		const [japanese] = await engines('ja');
		// A browser asks for these names before it has read anything.
		expect([arabic?.path, japanese?.path]).toEqual(['wasm.ar.wasm', 'wasm.ja.wasm']);
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

	test('names its list of pages by the language alone, so that a browser can ask for it at once', async () => {
		const files = await indexPages(three);
		expect(files.map(({ path }) => path)).toContain('pagefind.en.pf_meta');
		const entry = files.find(({ path }) => path === 'pagefind-entry.json')!;
		// What the script takes for granted, instead of asking for it.
		expect(JSON.parse(new TextDecoder().decode(entry.content))).toMatchObject({
			languages: { en: { hash: 'en', wasm: 'en' } },
			include_characters: partsOfWords,
		});
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

test('the script that reads an index is a module without what browsers do by themselves', async () => {
	const script = await pagefindScript();
	expect(script).toMatch(/export\s*\{[^}]*createInstance/);
	expect(script).not.toContain('invalid gzip data');
});

test('a script of a Pagefind that is written in another way is not guessed at', () => {
	expect(() => leanScript('export const createInstance = () => {};')).toThrow(
		'This Pagefind has no “async loadEntry',
	);
});
