/**
 * The Content-Security-Policy of every page: nothing from elsewhere, nothing inline but the one style sheet.
 * `wasm-unsafe-eval` is what Pagefind's WebAssembly needs; it does not allow JavaScript from strings.
 * @param styleHashes `sha256-…` of each style sheet there may be; without them inline styles are left to the policy in
 * the page
 * @param place a `meta` element cannot carry frame-ancestors
 * @param counter origin of the service that counts visits, if the firm has one: its script may run and be written to
 */
export function policy(
	styleHashes: readonly string[] | undefined,
	place: 'meta' | 'header',
	counter?: string,
): string {
	const styles = new Set(styleHashes?.map((hash) => `'${hash}'`) ?? ["'unsafe-inline'"]);
	const elsewhere = counter === undefined ? '' : ` ${counter}`;
	return [
		"default-src 'none'",
		`script-src 'self' 'wasm-unsafe-eval'${elsewhere}`,
		`style-src 'self' ${[...styles].join(' ')}`,
		"img-src 'self' data:",
		"font-src 'self'",
		// What a reader recorded in the page, played back to them.
		'media-src blob:',
		`connect-src 'self'${elsewhere}`,
		"manifest-src 'self'",
		"worker-src 'self'",
		"base-uri 'none'",
		"form-action 'self'",
		...(place === 'header' ? ["frame-ancestors 'none'"] : []),
	].join('; ');
}
