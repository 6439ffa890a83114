/** An address with its letters as people read them: %D9%82 and the like are none. What is coded wrongly stays. */
export function decoded(address: string): string {
	try {
		return decodeURIComponent(address);
	} catch {
		return address;
	}
}

/** A text as an address, or nothing where it is none. `URL.parse()` is too new for some browsers in use. */
export function urlFrom(text: string, base?: string): URL | undefined {
	try {
		return new URL(text, base);
	} catch {
		return undefined;
	}
}

/**
 * The address in a text that is nothing else, where it can be followed safely: on the web, and without a name before
 * the host that could pass for it.
 * @returns nothing for any other text
 */
export function webAddress(text: string): URL | undefined {
	if (!/^https?:\/\/\S+$/i.test(text)) return undefined;
	const url = urlFrom(text);
	const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:';
	return url && isWeb && url.username === '' && url.password === '' ? url : undefined;
}
