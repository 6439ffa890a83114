/** Path of the site in all its languages: what readers keep belongs to all of them. */
export function siteTop(): string {
	return document.documentElement.dataset['siteBase'] ?? '/';
}

/** Name under which the browser keeps something of this site. @param base path of the site, or of one of its languages */
export function keyOf(name: string, base = siteTop()): string {
	return `callback:${base}:${name}`;
}
