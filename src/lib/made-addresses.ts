/** The feed of new and changed guides, below the path of a language. */
export const feedFile = 'feed.xml';

/** How browsers search the site from their address bar, below the path of a language. */
export const openSearchFile = 'opensearch.xml';

/** What programs are told that read the site for people, below the path of a language. */
export const llmsFile = 'llms.txt';

/** Every page that search engines are to show, below the path of the whole site. */
export const sitemapFile = 'sitemap.xml';

/** The text of a guide as Markdown. @param address of the guide: `/guides/star-stories/` */
export function twinAddress(address: string): string {
	return `${address}index.md`;
}
