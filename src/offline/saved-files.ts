import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

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

/**
 * Finds what can be saved: every page of ours, and what it needs. Documents to save, feeds and share images are not among
 * it, nor is what only hosts read.
 * @param out folder of the pages in this language
 * @param base path of these pages, as it stands in addresses
 * @param others folders of other languages in it, such as `en`
 */
export function savedPaths(out: string, base: string, others: readonly string[]): SavedPaths {
	const all = readdirSync(out, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(join(out, sep).length).split(sep).join('/'))
		.filter((path) => !others.includes(path.split('/')[0] ?? '') && !/\.(?:br|gz)$/.test(path))
		.sort();
	const shownOn = (path: string): string[] | undefined => {
		if (!path.endsWith('.html') || leftOut.test(path)) return undefined;
		const html = readFileSync(join(out, path), 'utf8');
		if (path !== panel && !html.includes(`data-locale-base="${base}"`)) return undefined;
		return shownBy(html).flatMap((address) => (address.startsWith(base) ? [address.slice(base.length)] : []));
	};
	const rest = new Set(all.filter((path) => !path.endsWith('.html')));
	const isIndex = (path: string) => path.startsWith('pagefind/');
	const isPart = (path: string) =>
		/^fonts\/.*\.woff2$/.test(path) || /^_assets\/.*\.(?:js|css|wasm)$/.test(path);
	const pages = all.flatMap((path) => {
		const shown = shownOn(path);
		if (!shown) return [];
		const shows = [...new Set(shown)].filter((one) => rest.has(one) && !isIndex(one) && !isPart(one));
		return [{ path, shows }];
	});
	return { pages, index: [...rest].filter(isIndex), parts: [...rest].filter(isPart) };
}

/** Addresses of what a page shows or loads by itself, decoded. */
function shownBy(html: string): string[] {
	return [...html.matchAll(/<(img|source|link|script)\b([^>]*)>/g)].flatMap(([, tag, attributes = '']) => {
		if (tag === 'link' && !/\brel="?(?:icon|manifest|stylesheet|preload)\b/.test(attributes)) return [];
		return [...attributes.matchAll(/\b(?:src|srcset|href)="([^"]+)"/g)].flatMap(([, value = '']) =>
			value.split(/,\s+/).map((part) => decodeURI(part.trim().split(/\s/)[0] ?? '')),
		);
	});
}
