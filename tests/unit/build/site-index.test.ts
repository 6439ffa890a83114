import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { SiteIndex } from '../../../src/build/site-index.ts';
import type { WorkerPool } from '../../../src/build/worker-pool.ts';
import { preparePages } from '../../../src/search/indexing/prepare-pages.ts';
import { loadFolder } from '../../support/load.ts';
import { different, filesIn } from '../../support/sites.ts';
import { writeOwnTexts } from '../../support/small-site.ts';

const top = mkdtempSync(join(tmpdir(), 'callback-site-index-'));
afterAll(() => rmSync(top, { recursive: true }));

const page = (words: string, marks = ' data-pagefind-body') =>
	`<!doctype html><html lang="en"><body><main${marks}><h1>${words}</h1></main></body></html>`;

/** A site with a page of its own in place of one of ours, and one more. */
const folder = join(top, 'site');
writeOwnTexts(folder, [], {
	'public/guides/first/index.html': page('Of the firm'),
	'public/more.html': page('More of the firm'),
	'public/note.txt': 'A note.',
	'public/old.html': Buffer.from('<meta charset="iso-8859-1"><p>Caf\u00e9', 'latin1'),
});
const [loaded] = loadFolder(folder);

/** Other threads that are busy, or free: what they are sent is done here, and counted. */
function threads(isFree: boolean) {
	const sent: number[] = [];
	const run = async (_name: 'preparePages', pages: readonly string[]) => {
		sent.push(pages.length);
		return preparePages(pages);
	};
	return { sent, pool: { isFree, run } as unknown as WorkerPool };
}

/** Hands over every page that the site expects, and one that nobody searches. */
async function indexed(name: string, pool: WorkerPool) {
	const places = { cacheDir: join(top, name) } as never;
	const index = new SiteIndex({ loaded, places }, pool, join(top, `${name}-pagefind`));
	try {
		const out = join(top, `${name}-out`);
		for (const address of index.order) index.take(`${address.slice(1)}index.html`, page(`Ours: ${address}`));
		expect(index.take('404.html', page('Nothing here', ''))).toBe(page('Nothing here', ''));
		index.copyOwn(out);
		return { index, out, files: await index.make() };
	} finally {
		await index.stop();
	}
}

test('a page is taken without what only the search reads of it, and one of the firm stands in place of ours', async () => {
	const { index, out, files } = await indexed('busy', threads(false).pool);
	expect(index.take('guides/second/index.html', page('Second'))).toBe(page('Second', ''));
	expect(readFileSync(join(out, 'guides/first/index.html'), 'utf8')).toBe(page('Of the firm', ''));
	// Also a page that is written in another way than ours stays as it is.
	for (const path of ['note.txt', 'old.html'])
		expect(readFileSync(join(out, path))).toEqual(readFileSync(join(folder, 'public', path)));
	const found = files.flatMap(({ address }) => address ?? []);
	expect(found.sort()).toEqual([...new Set([...index.order, '/guides/first/', '/more.html'])].sort());
	const { pages } = JSON.parse(new TextDecoder().decode(files.at(-1)?.content)) as { pages: string };
	expect(pages).not.toContain('Ours: /guides/first/');
});

test('an index is the same whether or not other threads make the pages ready for it', async () => {
	const { sent, pool } = threads(true);
	const [here, beside] = [await indexed('here', threads(false).pool), await indexed('beside', pool)];
	expect(beside.files).toEqual(here.files);
	const found = beside.files.filter(({ address }) => address !== undefined);
	expect(sent.reduce((sum, pages) => sum + pages, 0)).toBe(found.length);
});

test('what is kept of its pages stays where the whole index is taken from what was kept', async () => {
	const kept = () => filesIn(join(top, 'kept', 'indexed-pages'));
	const first = await indexed('kept', threads(false).pool);
	const before = kept();
	expect(before.size).toBeGreaterThan(1);
	expect((await indexed('kept', threads(false).pool)).files).toEqual(first.files);
	expect(different(kept(), before)).toEqual([]);
});
