/** What an address stands for among the files that are saved. */
export type Found = { file: string } | { lacksSlash: true } | undefined;

/**
 * Finds the file of an address; a query never matters.
 * @param path of the address, as browsers write it
 * @param base path of the site
 */
export function find(has: (file: string) => boolean, path: string, base: string): Found {
	const file = decoded(path.slice(base.length));
	if (file === undefined || !path.startsWith(base)) return undefined;
	const page = `${file}index.html`;
	if (file === '' || file.endsWith('/')) return has(page) ? { file: page } : undefined;
	if (has(file)) return { file };
	return has(`${file}/index.html`) ? { lacksSlash: true } : undefined;
}

function decoded(path: string): string | undefined {
	try {
		return decodeURIComponent(path);
	} catch {
		return undefined;
	}
}
