import type { BuiltSite } from '../support/sites.ts';
import { askOne } from '../support/ask.ts';
import { desk, newContext } from '../support/page.ts';

/**
 * Asks the search page of a site one query after the other, as a reader who types and presses Enter.
 * @returns for each query the paths it leads to below the site, best first: those that load at once
 */
export async function ask(
	{ address, base }: Pick<BuiltSite, 'address' | 'base'>,
	queries: readonly string[],
): Promise<string[][]> {
	const context = await newContext(desk);
	const page = await context.newPage();
	await page.goto(`${address}search/`);
	const answers: string[][] = [];
	for (const query of queries) answers.push(await askOne(page, query));
	await context.close();
	return answers.map((paths) => paths.map((path) => path.slice(base.length - 1)));
}

/** Id of the guide at a path, or the path where there is none. */
export function idAt(path: string): string {
	return /^\/guides\/([^/]+)\/$/.exec(path)?.[1] ?? path;
}
