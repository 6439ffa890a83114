import { escapeMarkup } from '../lib/markup.ts';
import type { Redirect } from './rules.ts';

/** What a page at an old address says. */
export interface RedirectPageWords {
	/** Path of the pages in this language, decoded. */
	base: string;
	/** The language. */
	lang: string;
	dir: 'ltr' | 'rtl';
	/** That the page has moved. */
	title: string;
	/** Words of the link to its new address. */
	link: string;
}

/**
 * The file to write for an old address, for hosts that know no redirects; nothing for an address whose ending
 * promises something else than a page.
 * @param base path of the site, decoded
 */
export function redirectFile({ path }: Pick<Redirect, 'path'>, base: string): string | undefined {
	const file = path.slice(base.length);
	// A file cannot have others below it.
	if (/\.html?\//i.test(file)) return undefined;
	if (/\.html?$/i.test(file)) return file;
	return /\.[a-z0-9]+$/i.test(file) ? undefined : `${file}/index.html`;
}

/** A page that leads on at once and can be read where browsers do not. @param origin scheme and host of the site */
export function redirectPage(
	{ to }: Pick<Redirect, 'to'>,
	origin: string,
	words: Omit<RedirectPageWords, 'base'>,
): string {
	const target = escapeMarkup(to);
	const title = escapeMarkup(words.title);
	return `<!doctype html>
<html lang="${words.lang}" dir="${words.dir}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="robots" content="noindex">
<link rel="canonical" href="${escapeMarkup(new URL(to, origin).href)}">
<meta http-equiv="refresh" content="0; url=${target}">
<meta name="color-scheme" content="light dark">
</head>
<body>
<h1>${title}</h1>
<p><a href="${target}">${escapeMarkup(words.link)}</a></p>
</body>
</html>
`;
}
