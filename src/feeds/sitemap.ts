import { xmlElement, xmlHead } from '../lib/xml.ts';

/** A page that search engines are to show. Addresses are full ones. */
export interface SitemapPage {
	address: string;
	/** Day on which its text was last reviewed, as `2026-11-22`, where it is known. */
	changed?: string | undefined;
	/** The same page by language, itself among them; none where there is no other. */
	alternates: readonly { hreflang: string; address: string }[];
}

/** The sitemap of a whole site, as sitemaps.org describes it, with the languages as Google does. */
export function sitemap(pages: readonly SitemapPage[]): string {
	return [
		xmlHead,
		'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
		...pages.flatMap(({ address, changed, alternates }) => [
			'<url>',
			xmlElement('loc', {}, address),
			...(changed === undefined ? [] : [xmlElement('lastmod', {}, changed)]),
			...alternates.map(({ hreflang, address: href }) =>
				xmlElement('xhtml:link', { rel: 'alternate', hreflang, href }),
			),
			'</url>',
		]),
		'</urlset>',
		'',
	].join('\n');
}
