import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { currentFolder, readEnvironment, setSiteFolder } from '../lib/environment.ts';
import { locateSite } from '../site/locate.ts';

/** Where one site is read and written. */
export interface SiteDirectories {
	/** Folder of the Callback package. */
	root: string;
	/** Site folder, or undefined for the handbook itself. */
	folder: string | undefined;
	/** Where the finished site stands. */
	out: string;
	/** Kept between runs for this site alone: a shared one carries pages from site to site. Can be deleted at any time. */
	cache: string;
}

/** Folder of the Callback package, wherever it is installed. */
export const packageRoot = resolve(fileURLToPath(new URL('../../', import.meta.url)));

/**
 * Finds a site's folders.
 * @param named folder named on the command line; else `SITE`; else the current folder, which in the package itself
 * stands for the handbook
 * @param out where the finished site stands, when not in `dist/` of the site folder
 * @throws DiagnosticError when it is not a site folder
 */
export function siteDirectories(named: string | undefined, out?: string): SiteDirectories {
	const here = currentFolder();
	const name = named ?? readEnvironment().siteFolder ?? (here === packageRoot ? undefined : here);
	const folder = name === undefined ? undefined : locateSite(name);
	if (folder !== undefined) setSiteFolder(folder);
	const top = folder ?? packageRoot;
	return {
		root: packageRoot,
		folder,
		out: out === undefined ? join(top, 'dist') : resolve(out),
		cache: join(top, '.callback', 'cache'),
	};
}
