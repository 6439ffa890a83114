import { filtersOf, type Query } from './query.ts';
import { ellipsis, type FoundPage } from './results.ts';

/** Everything found, best first; pages load one by one. */
export interface Answer {
	found: { load: () => Promise<FoundPage> }[];
	/** How many pages the words alone would find, without filters. */
	unfiltered: number;
}

/** What we use of `pagefind.js`, which stands beside the index and is not bundled. */
interface PagefindModule {
	createInstance: (options: object) => Pagefind;
}

interface Pagefind {
	init(): Promise<void>;
	search(
		words: string | null,
		options: { filters: Record<string, string> },
	): Promise<{ results: { data(): Promise<FoundPage> }[]; unfilteredResultCount: number }>;
}

const options = {
	excerptLength: 24,
	excerptEllipsis: ellipsis,
	// A library of some hundred pages is searched in a few milliseconds: a worker would cost a round trip and 12 kB.
	noWorker: true,
	// Titles are readers' questions, and `words` are the everyday words an author gave a guide: they lead.
	ranking: { metaWeights: { title: 10, words: 8 } },
};

let connection: Promise<Pagefind> | undefined;
/** Some browsers keep the failure of an import for as long as the page lives, so that another try needs another address. */
let failures = 0;

/** Loads Pagefind, once. After a failure the next call tries again. @param base path of the site */
export function connect(base: string): Promise<Pagefind> {
	return (connection ??= load(base).catch(forget));
}

/** Searches the site. @throws Error when the index cannot be loaded */
export async function search(base: string, query: Query): Promise<Answer> {
	const pagefind = await connect(base);
	try {
		const { results, unfilteredResultCount } = await pagefind.search(query.q || null, {
			filters: filtersOf(query),
		});
		if (unfilteredResultCount === 0) await proveReachable(base);
		return {
			found: results.map((result) => ({ load: () => result.data() })),
			unfiltered: unfilteredResultCount,
		};
	} catch (error) {
		return forget(error);
	}
}

/** Pagefind takes a part of the index that did not load for an empty one: nothing found may mean no network. */
async function proveReachable(base: string): Promise<void> {
	const { ok, status } = await fetch(`${base}pagefind/pagefind-entry.json?ts=${Date.now()}`);
	if (!ok) throw new Error(`The index of the search cannot be reached: ${status}.`);
}

function forget(error: unknown): never {
	connection = undefined;
	failures += 1;
	throw error;
}

async function load(base: string): Promise<Pagefind> {
	const address = `${base}pagefind/pagefind.js${failures > 0 ? `?${failures}` : ''}`;
	const { createInstance } = (await import(/* @vite-ignore */ address)) as PagefindModule;
	const pagefind = createInstance({ ...options, baseUrl: base });
	await pagefind.init();
	return pagefind;
}
