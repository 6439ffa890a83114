import { suggest } from '../lib/suggest.ts';
import { decoded } from '../lib/url.ts';
import type { Guide } from './library.ts';

/** Address of a guide, from the top of the site. */
export function guideAddress(id: string): string {
	return `/guides/${id}/`;
}

/** The parts of a link inside the site. */
interface SiteLink {
	path: string;
	/** With its question mark; empty where there is none. */
	query: string;
	/** Id of the guide that it leads to. */
	guide: string | undefined;
	anchor: string | undefined;
}

/** Cuts a link inside the site into its parts; nothing for an address elsewhere. */
export function readLink(to: string): SiteLink | undefined {
	if (/^[a-z][a-z+.-]*:|^\/\//i.test(to)) return undefined;
	const [, path = '', query = '', anchor] = /^([^?#]*)(\?[^#]*)?(?:#(.*))?/s.exec(to) ?? [];
	const guide = /^\/guides\/([^/]+)\/?$/.exec(path)?.[1];
	return { path, query, guide, anchor: anchor && decoded(anchor) };
}

/** A cure for an address that leads nowhere: the one that ends in the same name, else as {@link suggest} finds it. */
export function suggestAddress(path: string, addresses: readonly string[]): string {
	const named = addresses.filter((address) => nameIn(address) !== '' && nameIn(address) === nameIn(path));
	return named.length === 1 ? `Did you mean "${named[0]}"?` : suggest(path, addresses);
}

/** The last part of an address. */
function nameIn(address: string): string {
	return address.split('/').findLast((part) => part !== '') ?? '';
}

/**
 * Makes the function that says where a link in a guide leads on this site.
 * A link to a hidden guide, or to a page or section that does not appear, leads nowhere (undefined: its words stay, as
 * text); an anchor that a replaced guide no longer has is dropped.
 * @param hidden ids of guides
 * @param gone addresses of pages and sections that do not appear
 */
export function linkResolver(
	guides: readonly Pick<Guide, 'id' | 'headings'>[],
	hidden: ReadonlySet<string>,
	gone: ReadonlySet<string>,
) {
	const byId = new Map(guides.map((guide) => [guide.id, guide]));
	return (to: string): string | undefined => {
		const link = readLink(to);
		if (link && gone.has(link.path)) return undefined;
		if (link?.guide === undefined) return to;
		if (hidden.has(link.guide)) return undefined;
		const target = byId.get(link.guide);
		const found = !link.anchor || !target || target.headings.some(({ id }) => id === link.anchor);
		return found ? to : link.path + link.query;
	};
}
