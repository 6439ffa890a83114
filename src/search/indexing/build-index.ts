import { mkdirSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Cache } from '../../cache/cache.ts';
import type { PackedCache } from '../../cache/packed-cache.ts';
import { sha256 } from '../../cache/sha256.ts';
import { sourceDigest } from '../../cache/source-digest.ts';
import { generatedFolders } from '../../lib/generated-addresses.ts';
import { DiagnosticError, type Diagnostic } from '../../lib/diagnostic.ts';
import { indexedAddresses, type IndexFile } from './index-files.ts';
import { indexPages, type SearchInput, type SearchPage } from './index-pages.ts';

/**
 * Writes the search index of a built site into its folder `pagefind/` and proves that it is whole.
 * @param out folder of the built site
 * @param pages that are marked to be found
 * @param expected addresses that must be found, such as `/guides/star-stories/`
 * @param cache an index of the same pages is taken from there
 * @param pageCache what was made of single pages is taken from there
 * @throws DiagnosticError naming each page the index lacks
 */
export async function buildIndex(
	out: string,
	pages: readonly SearchPage[],
	expected: readonly string[],
	input: Omit<SearchInput, 'pages'>,
	cache: Pick<Cache, 'kept'>,
	pageCache?: Pick<PackedCache, 'kept'>,
): Promise<void> {
	const folder = join(out, generatedFolders.search);
	rmSync(folder, { recursive: true, force: true });
	const parts = pages.flatMap(({ address, html }) => [address, html]);
	const key = sha256(sourceDigest('search', 'lib'), JSON.stringify(input), ...parts);
	const kept = await cache.kept('index', key, async () =>
		serialize(await indexPages({ ...input, pages }, pageCache)),
	);
	const files = deserialize(kept) as IndexFile[];
	for (const parent of new Set(files.map(({ path }) => dirname(path))))
		mkdirSync(join(folder, parent), { recursive: true });
	await Promise.all(files.map(({ path, content }) => writeFile(join(folder, path), content)));
	const found = new Set(indexedAddresses(files));
	const missing = [...expected, ...input.records.map(({ address }) => address)].filter(
		(address) => !found.has(address),
	);
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
