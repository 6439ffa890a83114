import { readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { filesIn } from '../hosting/files-in.ts';
import { generatedFolders } from '../lib/generated-addresses.ts';
import { decoded } from '../lib/url.ts';

/** What readers can keep of a built site in one language, by paths below its base. */
export interface SavedPaths {
	/** Many, and alike: they are sent in packs. */
	pages: ShowingPage[];
	/** The search index: of use as a whole alone. */
	index: string[];
	/** What every page needs: scripts, style sheets, fonts. */
	parts: string[];
}

/** A page, and the pictures and such that it shows. */
export interface ShowingPage {
	path: string;
	shows: string[];
}

/** Pages that are long, or meant for other sites: kept only when they are visited, or not at all. */
const leftOut = /^(?:404\.html$|handbook\/|embed\/)/;

/** The search dialog: a part of every page. */
const panel = 'search/panel/index.html';

/** So many pages are read before this thread does what else it has to. */
const together = 32;

/**
 * Finds what can be saved but the search index: every page of ours, and what it needs. Documents to save, feeds and share
 * images are not among it, nor is what only hosts read.
 * @param out folder of the pages in this language
 * @param base path of these pages, as it stands in addresses
 * @param others folders of other languages in it, such as `en`
 */
export async function savedPages(
	out: string,
	base: string,
	others: readonly string[],
): Promise<Omit<SavedPaths, 'index'>> {
	const isOurs = (path: string) => !others.includes(path.split('/')[0] ?? '') && !isIndex(path);
	const all = pathsIn(out).filter(isOurs);
	const shownOn = (path: string): string[] | undefined => {
		if (leftOut.test(path)) return undefined;
		const html = readFileSync(join(out, path), 'utf8');
		if (path !== panel && !html.includes(`data-locale-base="${base}"`)) return undefined;
		return shownBy(html).flatMap((address) => (address.startsWith(base) ? [address.slice(base.length)] : []));
	};
	const isPage = (path: string) => path.endsWith('.html');
	const rest = new Set(all.filter((path) => !isPage(path)));
	const isPart = (path: string) =>
		/^fonts\/.*\.woff2$/.test(path) || /^_assets\/.*\.(?:js|css|wasm)$/.test(path);
	const pages: ShowingPage[] = [];
	for (const [at, path] of all.filter(isPage).entries()) {
		const shown = shownOn(path);
		if (shown)
			pages.push({ path, shows: [...new Set(shown)].filter((one) => rest.has(one) && !isPart(one)) });
		if (at % together === 0) await setImmediate();
	}
	return { pages, parts: [...rest].filter(isPart) };
}

/** Files of the search index. @param out folder of the pages in this language */
export function savedIndex(out: string): string[] {
	return pathsIn(join(out, generatedFolders.search)).map((path) => generatedFolders.search + path);
}

const isIndex = (path: string) => path.startsWith(generatedFolders.search);

/** Paths of the files below a folder, but for compressed copies. */
function pathsIn(folder: string): string[] {
	return filesIn(folder)
		.filter((file) => !/\.(?:br|gz)$/.test(file))
		.map((file) => relative(folder, file).split(sep).join('/'))
		.sort();
}

/** Addresses of what a page shows or loads by itself, decoded. */
function shownBy(html: string): string[] {
	return [...html.matchAll(/<(img|source|link|script)\b([^>]*)>/g)].flatMap(([, tag, attributes = '']) => {
		if (tag === 'link' && !/\brel="?(?:icon|manifest|stylesheet|preload)\b/.test(attributes)) return [];
		return [...attributes.matchAll(/\b(?:src|srcset|href)="([^"]+)"/g)].flatMap(([, value = '']) =>
			value.split(/,\s+/).map((part) => decoded(part.trim().split(/\s/)[0] ?? '')),
		);
	});
}
