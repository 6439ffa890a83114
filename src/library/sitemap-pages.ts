import { isReviewed } from './held-back.ts';
import { upstreamAddress } from './guide-page.ts';
import type { Library } from './library.ts';
import { guideAddress } from './links.ts';
import { unindexedRoutes } from './routes.ts';
import type { LocaleData, SiteData } from './site-data.ts';
import { textLanguages, translationsOf } from './translations.ts';

/** A page that search engines are to show. Addresses are full ones. */
export interface SitemapPage {
	address: string;
	/** Day of the last review of its text, as `2026-11-22`, where there is one. */
	reviewed?: string | undefined;
	/** The same page by language, itself among them; none where there is no other. */
	alternates: readonly { hreflang: string; address: string }[];
}

/**
 * Lists the pages of a site in one language that are their own canonical page: none that is kept out of search
 * engines, that borrows its text from another language of the site, or that they are to show on Callback's own site.
 * @param locales the languages of a site that has several, else none
 */
export function sitemapPages(
	library: Library,
	{ lang, upstream, origin, localeBase }: Pick<SiteData, 'lang' | 'upstream' | 'origin' | 'localeBase'>,
	locales: readonly LocaleData[],
): SitemapPage[] {
	const elsewhere = new Set(
		library.guides
			.filter((guide) => upstreamAddress(guide, upstream) !== undefined)
			.map(({ id }) => guideAddress(id)),
	);
	const reviewed = new Map(
		[
			...library.guides.map((guide) => [guideAddress(guide.id), guide] as const),
			...library.pages.map((page) => [`/${page.id}/`, page] as const),
		].flatMap(([address, text]) => (isReviewed(text) ? [[address, text.reviewed] as const] : [])),
	);
	return Object.keys(textLanguages(library, lang))
		.filter((address) => !unindexedRoutes.includes(address) && !elsewhere.has(address))
		.flatMap((address): SitemapPage | [] => {
			const { original, alternates } = translationsOf(address, lang, locales);
			if (original !== undefined) return [];
			return {
				address: origin + localeBase + address.slice(1),
				reviewed: reviewed.get(address),
				alternates: alternates.map(({ hreflang, to }) => ({ hreflang, address: origin + to })),
			};
		});
}
