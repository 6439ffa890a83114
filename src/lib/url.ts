/** A text as an address, or nothing where it is none. `URL.parse()` is too new for some browsers in use. */
export function urlFrom(text: string, base?: string): URL | undefined {
	try {
		return new URL(text, base);
	} catch {
		return undefined;
	}
}
