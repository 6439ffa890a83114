/** What of other websites a site may use: origins, each opened for one purpose and no further. */
export interface Opened {
	/** The service that counts visits: its script may run and be written to. */
	counter?: string | undefined;
	/** Videos and maps. */
	frames?: readonly string[];
	pictures?: readonly string[];
	/** What scripts of components fetch from. */
	connections?: readonly string[];
	/** What forms of components are sent to. */
	forms?: readonly string[];
}

/**
 * The Content-Security-Policy of every page: nothing from elsewhere, nothing inline but the one style sheet.
 * `wasm-unsafe-eval` is what Pagefind's WebAssembly needs; it does not allow JavaScript from strings.
 * @param styleHashes `sha256-…` of each style sheet there may be; without them inline styles are left to the policy in
 * the page
 * @param place a `meta` element cannot carry frame-ancestors
 */
export function policy(
	styleHashes: readonly string[] | undefined,
	place: 'meta' | 'header',
	{ counter, frames = [], pictures = [], connections = [], forms = [] }: Opened = {},
): string {
	const styles = new Set(styleHashes?.map((hash) => `'${hash}'`) ?? ["'unsafe-inline'"]);
	const counting = counter === undefined ? [] : [counter];
	const rule = (...words: readonly string[]) => [...new Set(words)].join(' ');
	return [
		"default-src 'none'",
		rule('script-src', "'self'", "'wasm-unsafe-eval'", ...counting),
		`style-src 'self' ${[...styles].join(' ')}`,
		rule('img-src', "'self'", 'data:', ...pictures),
		"font-src 'self'",
		// Videos of the firm's own, and what a reader recorded in the page, played back to them.
		"media-src 'self' blob:",
		rule('connect-src', "'self'", ...counting, ...connections),
		"manifest-src 'self'",
		"worker-src 'self'",
		"base-uri 'none'",
		rule('form-action', "'self'", ...forms),
		...(frames.length > 0 ? [rule('frame-src', ...frames)] : []),
		...(place === 'header' ? ["frame-ancestors 'none'"] : []),
	].join('; ');
}
