import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { close, createIndex } from 'pagefind';
import { vi } from 'vitest';
import type { SearchLanguage } from '../../src/schema/search.ts';
import { indexPages } from '../../src/search/indexing/index-pages.ts';
import type { SearchPage } from '../../src/search/indexing/search-input.ts';
import { queryFor } from '../../src/search/ui/query.ts';
import { search } from '../../src/search/ui/search.ts';
import { searchInput, searchLanguage } from './search-index.ts';

/** A site of a few pages, asked through our search and through Pagefind's own. */
export interface SearchSite {
	/** Addresses of what our search finds, best first. */
	ours: (typed: string) => Promise<string[]>;
	/** Addresses of what Pagefind alone finds. */
	stock: (typed: string) => Promise<string[]>;
	/** What our search makes of a query. */
	answer: (typed: string) => ReturnType<typeof search>;
	stop: () => void;
}

/** @param texts the pages, each by its address and the HTML of its text */
export async function searchSite(
	lang: string,
	texts: Readonly<Record<string, string>>,
	says: Partial<SearchLanguage> = {},
): Promise<SearchSite> {
	const language = searchLanguage(says);
	const pages: SearchPage[] = Object.entries(texts).map(([address, text]) => ({
		address,
		html: `<html lang="${lang}"><body><main data-pagefind-body>${text}</main></body></html>`,
	}));
	const stock = await stockIndex(pages);
	const files = [
		...prefixed('/ours/pagefind/', await indexPages({ ...searchInput({ lang, language }), pages })),
		...prefixed('/stock/pagefind/', stock),
	];
	const { origin, stop } = await served(new Map(files));
	const answer = await asking(`${origin}/ours/`, lang);
	const plain = await stockSearch(stock, `${origin}/stock/pagefind/`, lang);
	return {
		answer,
		ours: (typed) => addressesOf(answer(typed), `${origin}/ours`),
		stock: async (typed) => {
			const { results } = await plain.search(typed);
			return (await Promise.all(results.map((result) => result.data()))).map(({ url }) => url);
		},
		stop: () => {
			vi.unstubAllGlobals();
			stop();
		},
	};
}

/** Asks the search of a site that is served, as its pages do. */
export async function asking(address: string, lang: string): Promise<SearchSite['answer']> {
	vi.resetModules();
	const { connect } = await import('../../src/search/ui/connect.ts');
	const index = await connect(address);
	return (typed) => search(index, queryFor(typed), lang, 'normal');
}

/** Where an answer leads, best first, without the start of each address. */
export async function addressesOf(
	answer: ReturnType<SearchSite['answer']>,
	start: string,
): Promise<string[]> {
	const { hits } = await answer;
	const found = await Promise.all(hits.map((hit) => hit.load()));
	return found.map(({ url }) => url.replace(start, ''));
}

async function stockIndex(pages: readonly SearchPage[]) {
	const { index } = await createIndex({});
	for (const { address, html } of pages) await index!.addHTMLFile({ url: address, content: html });
	const { files } = await index!.getFiles();
	await close();
	return files;
}

/** What we use of Pagefind's own search. */
interface Stock {
	search: (typed: string) => Promise<{ results: { data: () => Promise<{ url: string }> }[] }>;
}

/** Pagefind's own script, which asks the page for its language. */
async function stockSearch(
	files: readonly { path: string; content: Uint8Array }[],
	basePath: string,
	lang: string,
): Promise<Stock> {
	vi.stubGlobal('document', { currentScript: null, querySelector: () => ({ getAttribute: () => lang }) });
	const folder = mkdtempSync(join(tmpdir(), 'callback-stock-'));
	const script = join(folder, 'pagefind.mjs');
	writeFileSync(script, files.find(({ path }) => path === 'pagefind.js')!.content);
	const { createInstance } = (await import(/* @vite-ignore */ pathToFileURL(script).href)) as {
		createInstance: (options: object) => Stock;
	};
	rmSync(folder, { recursive: true });
	return createInstance({ basePath, baseUrl: '/', noWorker: true });
}

function prefixed(folder: string, files: readonly { path: string; content: Uint8Array }[]) {
	return files.map(({ path, content }) => [folder + path, content] as const);
}

async function served(files: ReadonlyMap<string, Uint8Array>) {
	const server = createServer((request, response) => {
		const content = files.get((request.url ?? '').split('?')[0] ?? '');
		if (request.url?.endsWith('.wasm')) response.setHeader('Content-Type', 'application/wasm');
		response.writeHead(content ? 200 : 404).end(content);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		stop: () => void server.close(),
	};
}
