import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuiltSite } from '../support/sites.ts';
import { desk, newContext } from '../support/page.ts';
import { compressed } from '../support/weight.ts';

/**
 * Opens the search over a guide with an empty cache and asks once.
 * @returns bytes of code and data that this fetches: Pagefind's own files as they are, all else with Brotli at its best
 */
export async function weighFirstQuery(
	{ address, base, dist }: Pick<BuiltSite, 'address' | 'base' | 'dist'>,
	words: string,
): Promise<number> {
	const context = await newContext(desk);
	const page = await context.newPage();
	await page.goto(`${address}guides/star-stories/`, { waitUntil: 'networkidle' });
	const asked = new Set<string>();
	page.on('request', (request) => asked.add(new URL(request.url()).pathname));
	await page.keyboard.press('Control+k');
	await page.locator('dialog [name=q]').fill(words);
	await page.locator('dialog [data-results] > li').first().waitFor();
	await page.waitForLoadState('networkidle');
	await context.close();
	return [...asked].reduce((sum, path) => sum + sizeOf(path.slice(base.length)), 0);

	function sizeOf(path: string): number {
		const bytes = readFileSync(join(dist, path.endsWith('/') ? `${path}index.html` : path));
		return path.startsWith('pagefind/') && !path.endsWith('.json') ? bytes.length : compressed(bytes);
	}
}
