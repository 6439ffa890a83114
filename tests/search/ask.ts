import { askOne } from '../support/ask.ts';
import { desk, newContext } from '../support/page.ts';
import { asking } from '../support/search-site.ts';
import type { BuiltSite } from '../support/sites.ts';

type Asked = Pick<BuiltSite, 'address' | 'base'>;

/** How many results a reader sees at once: that a browser shows as many is told by {@link askInBrowser}. */
const atOnce = 3;

/**
 * Asks the search of a site one query after the other, with the code that its pages load.
 * @returns for each query the paths it leads to below the site, best first: those that load at once
 */
export async function ask({ address, base }: Asked, queries: readonly string[]): Promise<string[][]> {
	const page = await (await fetch(address)).text();
	const answer = await asking(address, /<html[^>]* lang="([^"]+)"/.exec(page)?.[1] ?? '');
	const answers: string[][] = [];
	for (const query of queries) {
		const { hits } = await answer(query);
		const stored = await Promise.all(hits.slice(0, atOnce).map((hit) => hit.load()));
		answers.push(stored.map(({ url }) => pathBelow(base, new URL(url).pathname)));
	}
	return answers;
}

/** The same on the search page, as a reader who types and presses Enter: this takes many times as long. */
export async function askInBrowser(
	{ address, base }: Asked,
	queries: readonly string[],
): Promise<string[][]> {
	const context = await newContext(desk);
	const page = await context.newPage();
	await page.goto(`${address}search/`);
	const answers: string[][] = [];
	for (const query of queries) answers.push(await askOne(page, query));
	await context.close();
	return answers.map((paths) => paths.map((path) => pathBelow(base, path)));
}

function pathBelow(base: string, path: string): string {
	return path.slice(base.length - 1);
}

/** Id of the guide at a path, or the path where there is none. */
export function idAt(path: string): string {
	return /^\/guides\/([^/]+)\/$/.exec(path)?.[1] ?? path;
}
