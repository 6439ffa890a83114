/**
 * The Content-Security-Policy of every page: nothing from elsewhere, nothing inline but the one style sheet.
 * `wasm-unsafe-eval` is what Pagefind's WebAssembly needs; it does not allow JavaScript from strings.
 * @param styleHash `sha256-…` of the style sheet; without it inline styles are left to the policy in the page
 * @param place a `meta` element cannot carry frame-ancestors
 */
export function policy(styleHash: string | undefined, place: 'meta' | 'header'): string {
	return [
		"default-src 'none'",
		"script-src 'self' 'wasm-unsafe-eval'",
		`style-src 'self' '${styleHash ?? 'unsafe-inline'}'`,
		"img-src 'self' data:",
		"font-src 'self'",
		"connect-src 'self'",
		"manifest-src 'self'",
		"worker-src 'self'",
		"base-uri 'none'",
		"form-action 'self'",
		...(place === 'header' ? ["frame-ancestors 'none'"] : []),
	].join('; ');
}
