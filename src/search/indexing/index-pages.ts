import type { IndexFile } from './index-files.ts';
import { Indexer } from './indexer.ts';
import type { SearchInput, SearchPage } from './search-input.ts';

/** Indexes pages that all stand already. @throws Error when Pagefind cannot read one of them */
export async function indexPages(
	input: SearchInput & { pages: readonly SearchPage[] },
): Promise<IndexFile[]> {
	const { pages, ...beside } = input;
	const indexer = new Indexer(beside);
	try {
		for (const page of pages) indexer.add(page);
		return await indexer.finish();
	} finally {
		await indexer.stop();
	}
}
