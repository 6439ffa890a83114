import { xmlElement, xmlHead } from '../lib/xml.ts';
import type { SitemapPage } from '../library/sitemap-pages.ts';

/** The sitemap of a whole site, as sitemaps.org describes it, with the languages as Google does. */
export function sitemap(pages: readonly SitemapPage[]): string {
	return [
		xmlHead,
		'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
		...pages.flatMap(({ address, reviewed, alternates }) => [
			'<url>',
			xmlElement('loc', {}, address),
			...(reviewed === undefined ? [] : [xmlElement('lastmod', {}, reviewed)]),
			...alternates.map(({ hreflang, address: href }) =>
				xmlElement('xhtml:link', { rel: 'alternate', hreflang, href }),
			),
			'</url>',
		]),
		'</urlset>',
		'',
	].join('\n');
}
