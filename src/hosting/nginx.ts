import type { Opened } from './policy.ts';
import {
	askFirst,
	escapeForPattern,
	hiddenPattern,
	keepForEver,
	lastingPattern,
	openPattern,
	openToAll,
	securityHeaders,
	markdownHeaders,
	markdownAlternatePattern,
	type Header,
	type Hosted,
} from './rules.ts';

/** Settings for nginx, to be included in a `server` block whose `root` holds the site under its path. */
export function nginxSettings({ origin, siteBase, others = [], opened, redirects }: Hosted): string {
	const atTop = siteBase === '/';
	return [
		`# nginx settings for ${origin}${siteBase}, made by Callback.`,
		...(atTop
			? [
					'# In the server block, instead of its "location /":',
					'#     root /the/folder/with/the/site;',
					'#     include /the/path/of/nginx.conf;',
				]
			: [
					`# The files of the site stand in the folder ${siteBase.slice(1, -1)}, inside the root of the server. In the server block:`,
					'#     include /the/path/of/nginx.conf;',
				]),
		'# Then check and load it: nginx -t && nginx -s reload. Only another address, other languages or other redirects change this file.',
		'# Headers that the server block adds do not reach the blocks below. If you add any there, such as',
		'# Strict-Transport-Security, repeat them below.',
		'',
		...(atTop ? [] : [redirectAt(`= ${quoted(siteBase.slice(0, -1))}`, encodeURI(siteBase))]),
		...redirects.flatMap(({ path, below, to }) => [
			redirectAt(`= ${quoted(path)}`, to),
			redirectAt(`${below ? '^~' : '='} ${quoted(`${path}/`)}`, to),
		]),
		'',
		...pages(siteBase, atTop ? '' : '^~ ', opened),
		...others.flatMap((other) => ['', ...pages(other, '^~ ', opened)]),
		'',
	].join('\n');
}

/** The block for the pages below a path, in one language. @param kind what stands before the path */
function pages(base: string, kind: string, opened: Opened | undefined): string[] {
	// A location with add_header takes over none of the headers around it, so each block has all of them.
	const headers = (cacheControl: string, indent: string, always = '') =>
		[
			...securityHeaders(undefined, opened).map((header) => `${addHeader(header)} always;`),
			`${addHeader(['Cache-Control', cacheControl])}${always};`,
		].map((line) => indent + line);
	return [
		`location ${kind}${quoted(base)} {`,
		'\tindex index.html;',
		`\terror_page 404 ${quoted(`${base}404.html`)};`,
		'\t# A folder in which no page stands.',
		`\terror_page 403 =404 ${quoted(`${base}404.html`)};`,
		'\tabsolute_redirect off;',
		'\tcharset utf-8;',
		'\tgzip_static on;',
		'\tgzip_vary on;',
		'\t# Smaller still. Needs the Brotli module; on Debian and Ubuntu: apt install libnginx-mod-http-brotli-static',
		'\t# brotli_static on;',
		...headers(askFirst, '\t', ' always'),
		'',
		'\t# What hosts read, and readers do not.',
		`\tlocation ~ ${quoted(hiddenPattern(base))} { return 404; }`,
		'',
		"\t# nginx's own list of types lacks these two.",
		`\tlocation ~ ${quoted(`^${escapeForPattern(base)}.*\\.epub$`)} {`,
		'\t\ttypes { }',
		'\t\tdefault_type application/epub+zip;',
		'\t}',
		'',
		`\tlocation = ${quoted(`${base}site.webmanifest`)} {`,
		'\t\ttypes { }',
		'\t\tdefault_type application/manifest+json;',
		'\t}',
		'',
		'\t# Texts as Markdown, for programs.',
		`\tlocation ~ ${quoted(`${markdownAlternatePattern(base)}$`)} {`,
		'\t\ttypes { }',
		'\t\tdefault_type text/markdown;',
		'\t\tcharset_types text/markdown;',
		...headers(askFirst, '\t\t', ' always'),
		...markdownHeaders
			.filter(([name]) => name !== 'Content-Type')
			.map((header) => `\t\t${addHeader(header)} always;`),
		'\t}',
		'',
		`\tlocation ~ ${quoted(lastingPattern(base))} {`,
		...headers(keepForEver, '\t\t'),
		'\t}',
		'',
		`\tlocation ~ ${quoted(openPattern(base))} {`,
		...headers(askFirst, '\t\t', ' always'),
		`\t\t${addHeader(openToAll)};`,
		'\t}',
		'}',
	];
}

function addHeader([name, value]: Header): string {
	return `add_header ${name} ${quoted(value)}`;
}

/** A query of the old address goes along, unless the new one has its own. */
function redirectAt(location: string, to: string): string {
	const [address = '', anchor] = to.split('#');
	const query = address.includes('?') ? '' : '$is_args$args';
	const target = quoted(address + query + (anchor === undefined ? '' : `#${anchor}`));
	return `location ${location} { absolute_redirect off; return 301 ${target}; }`;
}

function quoted(text: string): string {
	return `"${text.replace(/\\(?!\.)/g, '\\\\')}"`;
}
