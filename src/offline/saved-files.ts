import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { isZipped } from './worker/saved-site.ts';

/** What readers keep of a built site in one language, by paths below its base. */
export interface SavedPaths {
	/** Many, and alike: they are sent in packs. */
	pages: string[];
	/** The same of the search index. */
	index: string[];
	/** All else: scripts, style sheets, fonts, pictures that pages show. */
	single: string[];
}

/** Pages that are long, or meant for other sites: kept only when they are visited, or not at all. */
const leftOut = /^(?:404\.html$|handbook\/|embed\/)/;

/** The search dialog: a part of every page. */
const panel = 'search/panel/index.html';

/**
 * Finds what is saved: every page of ours, and what it needs. Documents to save, feeds and share images are not among
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
	const shown = new Set<string>();
	const isPage = (path: string) => {
		if (!path.endsWith('.html') || leftOut.test(path)) return false;
		const html = readFileSync(join(out, path), 'utf8');
		if (path !== panel && !html.includes(`data-base="${base}"`)) return false;
		for (const address of shownBy(html)) if (address.startsWith(base)) shown.add(address.slice(base.length));
		return true;
	};
	const pages = all.filter(isPage);
	const isPart = (path: string) =>
		/^(?:fonts\/.*\.woff2$|pagefind\/)/.test(path) ||
		/^_assets\/.*\.(?:js|css|wasm)$/.test(path) ||
		shown.has(path);
	const parts = all.filter((path) => !path.endsWith('.html') && isPart(path));
	return { pages, index: parts.filter(isZipped), single: parts.filter((path) => !isZipped(path)) };
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
