import { createHash } from 'node:crypto';
import { policy } from './policy.ts';

/**
 * Finds the hash of the one inline style sheet in a built page.
 * @throws Error when the page has none or more than one
 */
export function styleHashOf(html: string): string {
	const styles = [...html.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/g)];
	if (styles.length !== 1)
		throw new Error(`A page must have one inline style sheet; this one has ${styles.length}.`);
	return `sha256-${createHash('sha256')
		.update(styles[0]?.[1] ?? '')
		.digest('base64')}`;
}

/** Response headers of the site in the `_headers` format that Netlify and Cloudflare Pages read. */
export function headersFile(base: string, styleHash: string): string {
	const lines = (path: string, headers: Record<string, string>) => [
		`${base}${path}`,
		...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
	];
	const forever = { 'Cache-Control': 'public, max-age=31536000, immutable' };
	return [
		...lines('*', {
			'Content-Security-Policy': policy(styleHash, 'header'),
			'X-Content-Type-Options': 'nosniff',
			'Referrer-Policy': 'strict-origin-when-cross-origin',
			'Permissions-Policy': 'geolocation=(), payment=(), usb=()',
		}),
		...lines('_assets/*', forever),
		...lines('fonts/*', forever),
		// Named after their content too; pagefind's other files keep their names.
		...['fragment', 'index', 'filter'].flatMap((kind) => lines(`pagefind/${kind}/*`, forever)),
		'',
	].join('\n');
}

/** One rule of a `_headers` file: a path, which may end in `*`, and its headers. */
export interface HeaderRule {
	path: string;
	headers: [string, string][];
}

/** Reads a `_headers` file as {@link headersFile} writes it. */
export function readHeaders(text: string): HeaderRule[] {
	const rules: HeaderRule[] = [];
	for (const line of text.split('\n')) {
		if (line.trim() === '') continue;
		const header = /^\s+([^:]+):\s*(.*)$/.exec(line);
		if (header) rules.at(-1)?.headers.push([header[1] ?? '', header[2] ?? '']);
		else rules.push({ path: line.trim(), headers: [] });
	}
	return rules;
}

/** Headers for a path: every rule that matches, later ones winning. */
export function headersFor(rules: readonly HeaderRule[], path: string): [string, string][] {
	return rules
		.filter((rule) =>
			rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : rule.path === path,
		)
		.flatMap((rule) => rule.headers);
}
