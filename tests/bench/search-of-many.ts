import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumArguments, findChromium } from '../support/browser.ts';
import { pagesAndSearch, root, workshop } from '../support/sites.ts';
import { timed } from './build.ts';
import { madeUpTexts } from './corpus.ts';
import { ourSite, writeProject } from './peers.ts';
import { firstSearch } from './search.ts';
import { serveCompressed } from './server.ts';

/** Milliseconds that each request takes, as on Slow 4G. */
const latency = 562;

/**
 * Builds made-up guides and asks their search for words of theirs, each time with an empty cache, over a line on which
 * each request takes its time.
 * @param count of guides
 * @returns of each query, milliseconds from the tap to the field and to the first result, and bytes fetched
 */
export async function measureSearch(
	count: number,
	times: number,
): Promise<Record<'opened' | 'answered' | 'weight', number[]>> {
	const texts = madeUpTexts(count);
	const folder = join(workshop, 'bench', `searched-${count}`);
	writeProject(folder, ourSite(texts, pagesAndSearch, false));
	await timed(process.execPath, ['src/cli/callback.mjs', 'build', folder], root);
	const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments() });
	const { address, close } = await serveCompressed(join(folder, 'dist'), latency);
	const found: Record<'opened' | 'answered' | 'weight', number[]> = { opened: [], answered: [], weight: [] };
	try {
		for (let at = 0; at < times; at += 1) {
			const words = texts[at * 7]?.title.split(' ').slice(0, 2).join(' ') ?? '';
			const page = `${address}guides/${texts[at]?.id ?? ''}/`;
			const { opened, answered, weight } = await firstSearch(browser, page, { words, slow: 'processor' });
			found.opened.push(opened);
			found.answered.push(opened + answered);
			found.weight.push(weight.all);
		}
	} finally {
		await browser.close();
		close();
	}
	return found;
}
