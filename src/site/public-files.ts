import { dirname, join } from 'node:path';
import type { Diagnostic } from '../lib/diagnostic.ts';
import { filesBelow } from './files-below.ts';

/**
 * Finds the files that are part of a site as they are.
 * @param folders folders of public files, the firm's first
 * @param brandFile brand.yaml as the person knows it
 * @returns their addresses, such as `/files/map.pdf`
 */
export function publicFiles(
	folders: readonly string[],
	brandFile: string,
): { files: ReadonlySet<string>; diagnostics: Diagnostic[] } {
	const files = new Set(folders.flatMap(addressesIn));
	const diagnostics = [...written].flatMap(([name, hint]): Diagnostic[] => {
		const isThere = [...files].some((file) => file === `/${name}` || file.startsWith(`/${name}/`));
		const message = `Callback writes a ${name === 'pagefind' ? 'folder' : 'file'} of this name itself.`;
		return isThere
			? [{ file: join(dirname(brandFile), '..', 'public', name), code: 'name-taken', message, hint }]
			: [];
	});
	return { files, diagnostics };
}

/** What a public file of the same name would lose to. */
const written = new Map([
	['_redirects', 'Delete it, and write old addresses into content/redirects.yaml.'],
	['_headers', 'Delete it; the headers of your host can add to ours.'],
	['sw.js', 'Give it another name; "offline: false" in brand.yaml switches ours off.'],
	['pagefind', 'Give the folder another name: the index of the search stands in it.'],
	[
		'.htaccess',
		'Delete it; what concerns the whole host can stand in a .htaccess of the folder above the site.',
	],
]);

/** A page has the address of its folder too: `/jobs/index.html` is read at `/jobs/`. */
function addressesIn(folder: string): string[] {
	return filesBelow(folder).flatMap(({ path }) => {
		const address = `/${path}`;
		return address.endsWith('/index.html') ? [address, address.slice(0, -'index.html'.length)] : [address];
	});
}
