import type { Diagnostic } from '../lib/diagnostic.ts';
import { decoded, urlFrom } from '../lib/url.ts';
import { guideAddress, suggestAddress } from '../library/links.ts';
import type { ReadLocale } from './load-locale.ts';

/**
 * Faults of links by which texts in one language name pages in another. Those have their full address; a text knows the
 * addresses of its own language alone.
 * @param all every language of the site
 * @param origin of the site, such as `https://guide.example`
 */
export function linksAcrossLanguages(
	all: readonly Pick<ReadLocale, 'site' | 'links' | 'addresses'>[],
	origin: string,
): Diagnostic[] {
	const longestFirst = all.toSorted((a, b) => b.site.localeBase.length - a.site.localeBase.length);
	return all.flatMap((from) =>
		from.links.flatMap(({ to, file, line }): Diagnostic[] => {
			const url = /^https?:/i.test(to) ? urlFrom(to) : undefined;
			if (url?.origin !== origin) return [];
			const other = longestFirst.find(({ site }) => url.pathname.startsWith(site.localeBase));
			if (!other || other === from) return [];
			const { localeBase } = other.site;
			const { guides, routes, files } = other.addresses;
			const pages = [...routes, ...guides.map(guideAddress)];
			const path = `/${decoded(url.pathname.slice(localeBase.length))}`;
			if (pages.includes(path) || files.has(path) || files.has(`${path}/`)) return [];
			const full = [...pages, ...files].map((address) => origin + localeBase + address.slice(1));
			const message = `The link "${to}" leads to no page.`;
			return [
				{ file, line, code: 'broken-link', message, hint: suggestAddress(origin + url.pathname, full) },
			];
		}),
	);
}
