/**
 * The `robots.txt` of a host whose every page may be read.
 * @param sitemap full address of the sitemap
 * @param parts paths of what is no page by itself
 */
export function robotsFile(sitemap: string, parts: readonly string[]): string {
	return ['User-agent: *', ...parts.map((path) => `Disallow: ${path}`), '', `Sitemap: ${sitemap}`, ''].join(
		'\n',
	);
}
