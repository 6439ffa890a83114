/** What a function returns, or nothing where it fails, for whatever reason. */
export function attempt<Made>(make: () => Made): Made | undefined {
	try {
		return make();
	} catch {
		return undefined;
	}
}
