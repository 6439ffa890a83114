import { extname } from 'node:path';
import type { ViteDevServer } from 'vite';
import { indexPages } from '../search/indexing/index-pages.ts';
import type { SearchInput, SearchPage } from '../search/indexing/search-input.ts';

interface DevIndex {
	/** Path of the site, starting and ending with a slash. */
	base: string;
	/** Addresses below it of every page to index, read at each indexing. */
	addresses: () => readonly string[];
	/** What else the search is given, read anew as well. */
	input: () => SearchInput;
	/** Something that is another whenever the site has been read again. */
	version: () => unknown;
}

/** What a page asks for first: with it, it gets a new index where something was edited. */
const first = 'words.json';

const types: Partial<Record<string, string>> = { '.wasm': 'application/wasm', '.json': 'application/json' };

/** Lets the search work while `npm run dev` runs: pages are indexed in memory when a reader first searches. */
export function serveDevIndex(server: ViteDevServer, { base, addresses, input, version }: DevIndex): void {
	// Vite has taken the path of the site off the address before it comes here.
	const folder = '/pagefind/';
	let indexed: unknown;
	let index: Promise<ReadonlyMap<string, Uint8Array>> | undefined;

	server.middlewares.use((request, response, next) => {
		const [path = ''] = (request.url ?? '').split('?');
		if (!path.startsWith(folder)) return next();
		const name = path.slice(folder.length);
		if (!index || (indexed !== version() && name === first)) {
			indexed = version();
			index = makeIndex(server, base, addresses(), input());
			index.catch(() => (indexed = undefined));
		}
		index
			.then((files) => {
				const content = files.get(name);
				if (!content) return next();
				response.setHeader('Content-Type', types[extname(name)] ?? 'application/octet-stream');
				response.setHeader('Cache-Control', 'no-store').end(content);
			})
			.catch(next);
	});
}

async function makeIndex(
	server: ViteDevServer,
	base: string,
	addresses: readonly string[],
	input: SearchInput,
) {
	const pages = await Promise.all(addresses.map((address) => fetchPage(server, base, address)));
	const files = await indexPages({ ...input, pages: pages.flatMap((page) => page ?? []) });
	return new Map(files.map(({ path, content }) => [path, content]));
}

/** A page that cannot be built now, because its author is in the middle of a line, is left out. */
async function fetchPage(
	server: ViteDevServer,
	base: string,
	address: string,
): Promise<SearchPage | undefined> {
	const [origin = 'http://localhost:4321/'] = server.resolvedUrls?.local ?? [];
	const response = await fetch(new URL(base + address.slice(1), origin));
	if (response.ok) return { address, html: await response.text() };
	server.config.logger.warn(`The search leaves out ${address}: it could not be built (${response.status}).`);
	return undefined;
}
