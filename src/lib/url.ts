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
