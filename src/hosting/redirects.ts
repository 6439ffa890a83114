import type { Hosted, Redirect } from './rules.ts';

/** The `_redirects` file that Netlify and Cloudflare Pages read, for the most exact addresses first. */
export function redirectsFile({ redirects, others = [] }: Pick<Hosted, 'redirects' | 'others'>): string {
	return [
		'# Netlify prefers a file of the same address to a redirect without "!"; Cloudflare Pages skips lines with it.',
		...redirects.flatMap(({ path, below, to }) =>
			[path, `${path}/${below ? '*' : ''}`].flatMap((from) =>
				['301!', '301'].map((status) => `${encodeURI(from)} ${to} ${status}`),
			),
		),
		// Cloudflare Pages finds the page by itself, and skips these lines.
		...others.map((base) => `${encodeURI(base)}* ${encodeURI(base)}404.html 404`),
		'',
	].join('\n');
}

/** Reads a `_redirects` file as {@link redirectsFile} writes it. */
export function readRedirectsFile(text: string): Redirect[] {
	return text.split('\n').flatMap((line) => {
		const [from = '', to, status] = line.split(' ');
		if (to === undefined || status !== '301') return [];
		const below = from.endsWith('/*');
		return [{ path: decodeURI(from).replace(/\/\*?$/, ''), below, to }];
	});
}

/** Where an address leads, if it is an old one. @param path decoded, from the top of the host */
export function targetOf(redirects: readonly Redirect[], path: string): string | undefined {
	return redirects.find(
		(old) => path === old.path || path === `${old.path}/` || (old.below && path.startsWith(`${old.path}/`)),
	)?.to;
}
