import { policy, type Opened } from './policy.ts';

/** A response header: its name and its value. */
export type Header = readonly [name: string, value: string];

/** An old address, and where it leads now. */
export interface Redirect {
	/** From the top of the host, decoded, without a slash at its end; people may write one. */
	path: string;
	/** Whether everything below it leads there too. */
	below: boolean;
	/** An address from the top of the host, or a full one elsewhere; encoded, and safe in any settings. */
	to: string;
}

/** What a host has to know of a site. Every file for a host is made from this and from the rules below. */
export interface Hosted {
	/** Scheme and host, without a path. */
	origin: string;
	/** Path of the site, decoded, starting and ending with a slash. */
	siteBase: string;
	/** Paths of the pages in further languages, below it. */
	others?: readonly string[];
	/** What of other websites the pages may use. */
	opened?: Opened | undefined;
	/** The most exact first. */
	redirects: readonly Redirect[];
	/** Folders in which no page stands, below the base. */
	bare?: readonly string[];
}

/**
 * Headers of every answer.
 * @param styleHashes `sha256-…` of the style sheet in each language; left out in settings that outlive a build: there,
 * the policy in each page alone names it
 * @param opened what of other websites the pages may use
 */
export function securityHeaders(styleHashes?: readonly string[], opened?: Opened): Header[] {
	return [
		['Content-Security-Policy', policy(styleHashes, 'header', opened)],
		['X-Content-Type-Options', 'nosniff'],
		['Referrer-Policy', 'strict-origin-when-cross-origin'],
		['Permissions-Policy', 'geolocation=(), payment=(), usb=()'],
	];
}

/** Folders, below the base, whose files are named after their content: another content has another name. */
export const lastingFolders = ['_assets', 'fonts', 'pagefind/fragment', 'pagefind/index', 'pagefind/filter'];

/** Folder, below the base, of what other websites fetch to show guides of this one, and the header that lets them. */
export const openFolder = 'embed';
export const openToAll: Header = ['Access-Control-Allow-Origin', '*'];

/** Cache-Control of what is in {@link lastingFolders}. */
export const keepForEver = 'public, max-age=31536000, immutable';

/** Cache-Control of all else: browsers keep it, and ask each time whether it is still the same. */
export const askFirst = 'no-cache';

/** Folders of pages that also stand there as Markdown. */
export const markdownFolders = ['guides', 'questions'] as const;

/** Headers of texts as Markdown: read by programs, and not shown by search engines in place of the pages. */
export const markdownHeaders: readonly Header[] = [
	['Content-Type', 'text/markdown; charset=utf-8'],
	['X-Robots-Tag', 'noindex'],
];

/** Endings of files that are sent compressed. Pictures, fonts and the files of Pagefind's index are compressed as they are. */
export const compressible = ['html', 'css', 'js', 'svg', 'xml', 'json', 'txt', 'webmanifest', 'md', 'wasm'];

/**
 * A regular expression for what hosts read, and Callback, and never readers, of the pages below these paths: names that
 * start with a dot, but for what the web itself calls so, and two files of rules.
 */
export function hiddenPattern(...bases: readonly string[]): string {
	return `^${oneOf(bases)}(?:_(?:headers|redirects)$|(?:.*/)?\\.(?!well-known/))`;
}

/** A regular expression for every address in {@link lastingFolders} of the pages below these paths. */
export function lastingPattern(...bases: readonly string[]): string {
	return `^${oneOf(bases)}(?:${lastingFolders.join('|')})/`;
}

/** A regular expression for the addresses of all texts as Markdown, of the pages below these paths; its end is open. */
export function markdownAlternatePattern(...bases: readonly string[]): string {
	return `^${oneOf(bases)}(?:${markdownFolders.join('|')})/[^/]+/index\\.md`;
}

/** The same for {@link openFolder}. */
export function openPattern(...bases: readonly string[]): string {
	return `^${oneOf(bases)}${openFolder}/`;
}

function oneOf(bases: readonly string[]): string {
	const paths = bases.map(escapeForPattern);
	return paths.length === 1 ? (paths[0] ?? '') : `(?:${paths.join('|')})`;
}

/** A text as part of a regular expression, in the syntax that web servers share. */
export function escapeForPattern(text: string): string {
	return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
