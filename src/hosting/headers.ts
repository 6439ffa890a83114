import { createHash } from 'node:crypto';
import {
	escapeForPattern,
	keepForEver,
	lastingFolders,
	openFolder,
	openToAll,
	securityHeaders,
	markdownFolders,
	markdownHeaders,
	type Header,
	type Hosted,
} from './rules.ts';

/** Hash of the one inline style sheet in a built page, for its policy. @throws Error as {@link styleOf} does */
export function styleHashOf(html: string): string {
	return `sha256-${createHash('sha256').update(styleOf(html)).digest('base64')}`;
}

/**
 * Finds the one inline style sheet in a built page.
 * @throws Error when the page has none or more than one
 */
export function styleOf(html: string): string {
	const styles = [...html.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/g)];
	if (styles.length !== 1)
		throw new Error(`A page must have one inline style sheet; this one has ${styles.length}.`);
	return styles[0]?.[1] ?? '';
}

/**
 * Response headers of the site in the `_headers` format that Netlify and Cloudflare Pages read. Both join a header
 * that two rules give, so no header stands in two rules that fit one address; for all that is not in
 * {@link lastingFolders}, both say by themselves what {@link askFirst} says.
 */
export function headersFile(
	{ siteBase, others = [], opened }: Pick<Hosted, 'siteBase' | 'others' | 'opened'>,
	styleHashes: readonly string[],
): string {
	const lines = (path: string, headers: readonly Header[]) => [
		encodeURI(path),
		...headers.map(([name, value]) => `  ${name}: ${value}`),
	];
	return [
		...lines(`${siteBase}*`, securityHeaders(styleHashes, opened)),
		...[siteBase, ...others].flatMap((path) => [
			...lastingFolders.flatMap((folder) => lines(`${path}${folder}/*`, [['Cache-Control', keepForEver]])),
			...markdownFolders.flatMap((folder) => lines(`${path}${folder}/:id/index.md`, markdownHeaders)),
			...lines(`${path}${openFolder}/*`, [openToAll]),
		]),
		'',
	].join('\n');
}

/** One rule of a `_headers` file: a path, in which `:id` stands for one name and `*` at the end for anything. */
export interface HeaderRule {
	path: string;
	headers: Header[];
}

/** Reads a `_headers` file as {@link headersFile} writes it. */
export function readHeaders(text: string): HeaderRule[] {
	const rules: HeaderRule[] = [];
	for (const line of text.split('\n')) {
		if (line.trim() === '') continue;
		const [name = ''] = line.split(':', 1);
		const isHeader = /^\s/.test(line) && name.trim() !== '' && name.length < line.length;
		if (isHeader) rules.at(-1)?.headers.push([name.trimStart(), line.slice(name.length + 1).trimStart()]);
		else rules.push({ path: line.trim(), headers: [] });
	}
	return rules;
}

/** Headers for a path: those of every rule that fits. */
export function headersFor(rules: readonly HeaderRule[], path: string): Header[] {
	return rules.filter((rule) => pattern(rule.path).test(path)).flatMap((rule) => rule.headers);
}

function pattern(path: string): RegExp {
	const parts = path.replace(/\*$/, '').split(':id').map(escapeForPattern);
	return new RegExp(`^${parts.join('[^/]+')}${path.endsWith('*') ? '' : '$'}`);
}
