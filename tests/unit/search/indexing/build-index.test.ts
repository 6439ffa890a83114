import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { DiagnosticError } from '../../../../src/lib/diagnostic.ts';
import type { SearchRecord } from '../../../../src/search/indexing/index-pages.ts';
import { buildIndex as build } from '../../../../src/search/indexing/build-index.ts';
import { takeMarkedPages } from '../../../../src/search/indexing/strip-marks.ts';
import { indexedIn } from '../../../support/indexed.ts';
import { searchInput } from '../../../support/search-index.ts';
import { filesIn } from '../../../support/sites.ts';

const folders: string[] = [];

const buildIndex = (out: string, expected: readonly string[], records: SearchRecord[] = []) =>
	build(out, takeMarkedPages(out), expected, searchInput({ records }), {
		kept: async (_ending, _key, make) => Buffer.from(await make()),
	});

afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

function site(pages: Record<string, string>): string {
	const folder = mkdtempSync(join(tmpdir(), 'callback-index-'));
	folders.push(folder);
	for (const [path, body] of Object.entries(pages)) {
		const file = join(folder, path);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, `<!doctype html><html lang="en"><body>${body}</body></html>`);
	}
	return folder;
}

const guide = (title: string, text = 'Text.') =>
	`<nav>menu</nav><main data-pagefind-body><h1>${title}</h1><p>${text}</p></main>`;
const pages = {
	'index.html': '<h1>Home</h1>',
	'search/index.html': '<h1>Search</h1>',
	'guides/pay/index.html': guide('Pay'),
	'guides/dress/index.html': guide('Dress'),
};

describe('the index of a site', () => {
	test('holds the pages whose text is marked, and no others', async () => {
		const out = site(pages);
		await buildIndex(out, ['/guides/pay/', '/guides/dress/']);
		expect(
			indexedIn(out)
				.map(({ url }) => url)
				.sort(),
		).toEqual(['/guides/dress/', '/guides/pay/']);
	});

	test('brings the search and its data, and nothing of interfaces that are not ours', async () => {
		const out = site(pages);
		await buildIndex(out, []);
		const names = [...filesIn(join(out, 'pagefind')).keys()].filter((path) => !path.includes('/'));
		expect(names).toEqual(['pagefind.wasm', 'words.json']);
	});

	test('holds records beside the pages', async () => {
		const out = site(pages);
		const record = { address: '/questions/fit/#q1', title: 'Why us?', text: 'A reason.' };
		await buildIndex(out, [], [{ ...record, words: '', kind: 'questions', lang: 'en' }]);
		expect(indexedIn(out).find(({ url }) => url === record.address)).toMatchObject({
			content: 'Why us? A reason.',
			// The words told about a page are in the index; nobody reads them.
			meta: { title: 'Why us?' },
		});
	});

	test('replaces one that was there', async () => {
		const out = site({ ...pages, 'pagefind/fragment/old.pf_fragment': 'old' });
		await buildIndex(out, []);
		expect(filesIn(join(out, 'pagefind')).has('fragment/old.pf_fragment')).toBe(false);
	});

	test('can be made for two sites at once', async () => {
		const sites = [site(pages), site({ 'a/index.html': guide('A') })];
		await Promise.all(sites.map((out) => buildIndex(out, [])));
		expect(sites.map((out) => indexedIn(out).length)).toEqual([2, 1]);
	});
});

describe('a page that the search must find', () => {
	test.each([
		['is not marked', { 'guides/pay/index.html': '<main><h1>Pay</h1></main>' }],
		['does not exist', {}],
	])('stops the build when it %s', async (_, change) => {
		const out = site({ 'a/index.html': guide('A'), ...change });
		const error: unknown = await buildIndex(out, ['/a/', '/guides/pay/']).catch((caught: unknown) => caught);
		expect(error).toBeInstanceOf(DiagnosticError);
		expect((error as Error).message).toMatchInlineSnapshot(`
			"guides/pay/index.html [page-not-in-index]
			  The search does not find this page: it is missing from the index.
			  Its layout must mark the text with data-pagefind-body."
		`);
	});

	test('stops the build when nothing at all is marked', async () => {
		await expect(buildIndex(site({ 'index.html': '<h1>Home</h1>' }), ['/guides/pay/'])).rejects.toThrow(
			'guides/pay/index.html',
		);
	});
});
