import { isReviewed } from './held-back.ts';
import { upstreamAddress } from './guide-page.ts';
import type { Library } from './library.ts';
import { guideAddress } from './links.ts';
import { hiddenRoutes } from './routes.ts';
import type { LocaleData, SiteData } from './site-data.ts';
import { textLanguages, translationsOf } from './translations.ts';

/** A page that search engines are to show at the address at which it stands. */
export interface SitemapPage {
	/** From the top of the pages in its language: `/guides/star-stories/`. */
	address: string;
	/** Day of the last review of its text, where there is one. */
	reviewed: string | undefined;
	/** Paths of the page by language, from the top of the host. */
	alternates: { hreflang: string; to: string }[];
}

/**
 * Lists the pages of a site in one language that are their own canonical page: none that is kept out of search
 * engines, that borrows its text from another language of the site, or that they are to show on Callback's own site.
 * @param locales the languages of a site that has several, else none
 */
export function sitemapPages(
	library: Library,
	{ lang, upstream }: Pick<SiteData, 'lang' | 'upstream'>,
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
		.filter((address) => !hiddenRoutes.includes(address) && !elsewhere.has(address))
		.flatMap((address) => {
			const { original, alternates } = translationsOf(address, lang, locales);
			return original === undefined ? [{ address, reviewed: reviewed.get(address), alternates }] : [];
		});
}
