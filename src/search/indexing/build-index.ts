import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Cache } from '../../cache/cache.ts';
import { generatedFolders } from '../../lib/generated-addresses.ts';
import { DiagnosticError, type Diagnostic } from '../../lib/diagnostic.ts';
import { indexedAddresses, type IndexFile } from './index-files.ts';
import type { Indexer } from './indexer.ts';

/**
 * Makes the search index of a site.
 * @param indexer was given its pages
 * @param cache an index of the same pages is taken from there
 */
export async function buildIndex(
	indexer: Pick<Indexer, 'key' | 'finish'>,
	cache: Pick<Cache, 'kept'>,
): Promise<IndexFile[]> {
	const kept = await cache.kept('index', indexer.key, async () => serialize(await indexer.finish()));
	return deserialize(kept) as IndexFile[];
}

/**
 * Writes a search index into the folder `pagefind/` of a built site and proves that it is whole.
 * @param out folder of the built site
 * @param expected addresses that must be found, such as `/guides/star-stories/`
 * @throws DiagnosticError naming each page the index lacks
 */
export function writeIndex(out: string, files: readonly IndexFile[], expected: readonly string[]): void {
	const folder = join(out, generatedFolders.search);
	rmSync(folder, { recursive: true, force: true });
	for (const parent of new Set(files.map(({ path }) => dirname(path))))
		mkdirSync(join(folder, parent), { recursive: true });
	for (const { path, content } of files) writeFileSync(join(folder, path), content);
	const found = new Set(indexedAddresses(files));
	const missing = expected.filter((address) => !found.has(address));
	if (missing.length > 0) throw new DiagnosticError(missing.map(missingPage));
}

function missingPage(address: string): Diagnostic {
	return {
		file: `${address.slice(1)}index.html`,
		code: 'page-not-in-index',
		message: 'The search does not find this page: it is missing from the index.',
		hint: 'Its layout must mark the text with data-pagefind-body.',
	};
}
