import { statSync } from 'node:fs';
import { join } from 'node:path';
import { attribute, type Page } from './pages.ts';
import type { BuiltSite } from './sites.ts';

/** A link that leads nowhere, as a line to read. */
export type DeadLink = string;

/** Checks that every address in every page of a site leads to a file of it, and every anchor to an element. */
export function deadLinks(
	{ dist, base }: Pick<BuiltSite, 'dist' | 'base'>,
	pages: readonly Page[],
): DeadLink[] {
	const ids = new Map(
		pages.map(({ file, elements }) => [file, new Set(elements.map((found) => attribute(found, 'id')))]),
	);
	return pages.flatMap((page) =>
		addressesOf(page).flatMap((address) => {
			const fault = faultOf(address, page);
			return fault === undefined ? [] : [`${page.file}: ${address} ${fault}`];
		}),
	);

	function faultOf(address: string, page: Page): string | undefined {
		if (/^(?:https?:|mailto:|tel:|data:)/.test(address)) return undefined;
		const { pathname, hash } = new URL(address, `http://site${base}${page.path.slice(1)}`);
		if (!pathname.startsWith(base)) return 'leaves the path of the site';
		const path = decodeURIComponent(pathname.slice(base.length));
		const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
		if (!statSync(join(dist, file), { throwIfNoEntry: false })?.isFile()) return 'leads to no file';
		const anchor = decodeURIComponent(hash.slice(1));
		if (anchor === '' || ids.get(file)?.has(anchor)) return undefined;
		return 'leads to no element';
	}
}

/** Every address a page names in its own language: links, forms, scripts, pictures, fonts. */
export function addressesOf({ elements }: Page): string[] {
	const own = elements.filter((element) => attribute(element, 'hreflang') === undefined);
	return own.flatMap((element) =>
		['href', 'src', 'action', 'srcset', 'poster', 'data'].flatMap((name) => {
			const value = attribute(element, name);
			if (value === undefined) return [];
			return name === 'srcset' ? value.split(',').map((part) => part.trim().split(/\s+/)[0] ?? '') : [value];
		}),
	);
}
