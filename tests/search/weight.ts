import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuiltSite } from '../support/sites.ts';
import { desk, newContext } from '../support/page.ts';
import { compressed } from '../support/weight.ts';

type Weighed = Pick<BuiltSite, 'address' | 'base' | 'dist'>;

/**
 * Opens the search over a guide with an empty cache and asks once.
 * @returns bytes of code and data that this fetches: the index as it is, all else with Brotli at its best
 */
export async function weighFirstQuery(site: Weighed, words: string): Promise<number> {
	const [weight = Number.NaN] = await askAndWeigh(site, [words]);
	return weight;
}

/**
 * The same of readers with an empty cache each, who ask two queries: the cache of the first one helps the second.
 * @returns bytes for each of both
 */
export function weighQueries(
	site: Weighed,
	pairs: readonly [string, string][],
): Promise<{ first: number; next: number }[]> {
	return sideBySide(pairs, async (pair) => {
		const [first = Number.NaN, next = Number.NaN] = await askAndWeigh(site, pair);
		return { first, next };
	});
}

/** Readers who do not know of each other, three at a time: each of them waits more than works. */
async function sideBySide<Asked, Result>(
	all: readonly Asked[],
	work: (asked: Asked) => Promise<Result>,
): Promise<Result[]> {
	const results: Result[] = [];
	const waiting = all.entries();
	const reader = async () => {
		for (const [at, asked] of waiting) results[at] = await work(asked);
	};
	await Promise.all([reader(), reader(), reader()]);
	return results;
}

async function askAndWeigh({ address, base, dist }: Weighed, queries: readonly string[]): Promise<number[]> {
	const context = await newContext(desk);
	const page = await context.newPage();
	// All that the page itself needs is asked for by then.
	await page.goto(`${address}guides/star-stories/`);
	let asked = new Set<string>();
	page.on('request', (request) => asked.add(new URL(request.url()).pathname));
	await page.keyboard.press('Control+k');
	const weights: number[] = [];
	for (const words of queries) {
		await page.locator('dialog [name=q]').fill(words);
		await page.locator('dialog [role=status]', { hasText: `“${words}”` }).waitFor();
		await page.locator('dialog [data-results]:not([data-partial])').waitFor({ state: 'attached' });
		weights.push([...asked].reduce((sum, path) => sum + sizeOf(dist, path.slice(base.length)), 0));
		asked = new Set();
	}
	await context.close();
	return weights;
}

/** By path: each file is compressed once. */
const sizes = new Map<string, number>();

function sizeOf(dist: string, path: string): number {
	const file = join(dist, path.endsWith('/') ? `${path}index.html` : path);
	const known = sizes.get(file);
	if (known !== undefined) return known;
	const bytes = readFileSync(file);
	const size = /\.pf_[^.]+$/.test(path) ? bytes.length : compressed(bytes);
	sizes.set(file, size);
	return size;
}
