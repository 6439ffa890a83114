import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withFolder } from '../cache/with-folder.ts';
import { generatedFolders, iconFiles } from '../lib/generated-addresses.ts';
import { writeIndex } from '../search/indexing/build-index.ts';
import type { OfflinePacks } from '../offline/prepare.ts';
import type { Documents } from './documents.ts';
import type { SiteIndex } from './site-index.ts';
import type { SiteState } from './site-state.ts';
import type { MarkdownAlternates } from './markdown-alternates.ts';

/** What other threads make of the site in one language. */
interface Beside {
	index: SiteIndex;
	alternates: MarkdownAlternates;
	/** Nothing where the brand wants neither documents nor pictures. */
	documents: Documents | undefined;
	/** Nothing where the brand wants nothing saved. */
	packs: OfflinePacks | undefined;
}

/**
 * What happens after Astro has written the pages in one language: public files, made files, guides as Markdown, search
 * index.
 * @param beside what other threads make meanwhile
 * @param whileIndexed what this thread does while Pagefind is at work
 * @param filesStand is told when there are more files that stay as they are, and in which folder if not in all of them
 */
export async function finishPages(
	out: string,
	{ data, made }: Pick<SiteState, 'data' | 'made'>,
	{ index, alternates, documents, packs }: Beside,
	{ whileIndexed, filesStand }: { whileIndexed: () => void; filesStand: (folder?: string) => void },
): Promise<void> {
	documents?.pagesStand(out);
	index.copyOwn(out);
	// Our own mark is not for a firm whose icon is of another kind.
	if (!data.site.svgIcon) rmSync(join(out, iconFiles.drawing), { force: true });
	for (const { path, data } of made) {
		writeFileSync(withFolder(join(out, path)), data);
	}
	const meanwhile = async () => {
		whileIndexed();
		await packs?.begin();
	};
	// Copies beside the pages are compressed with them; until then, Pagefind has the processor.
	const allStand = alternates.finish(out).then(() => filesStand());
	const [files] = await Promise.all([index.make(meanwhile), allStand]);
	writeIndex(out, files, index.order);
	for (const folder of [generatedFolders.assets, generatedFolders.search]) filesStand(folder);
}
