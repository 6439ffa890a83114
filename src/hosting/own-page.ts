import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The pages that every site has; a file of the firm's own may stand in place of any. */
const everywhere = ['index.html', '404.html', 'offline/index.html', 'search/index.html'];

/**
 * A page of ours in a built site: all of them share one style sheet.
 * @param out folder of the pages in one language
 */
export function readOwnPage(out: string): string {
	const pages = everywhere
		.map((path) => join(out, path))
		.filter((path) => existsSync(path))
		.map((path) => readFileSync(path, 'utf8'));
	const own = pages.find((html) => /<html[^>]* data-locale-base=/.test(html));
	if (own === undefined) throw new Error('The built site holds no page of ours.');
	return own;
}
