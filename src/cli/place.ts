import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readEnvironment, setSiteFolder } from '../site/environment.ts';
import { locateSite } from '../site/locate.ts';

/** Where one site is read and written. */
export interface Place {
	/** Folder of the Callback package. */
	root: string;
	/** Site folder, or undefined for the handbook itself. */
	folder: string | undefined;
	/** Where the finished site stands. */
	out: string;
	/** Kept between builds, for this site alone: a shared one carries pages from site to site. */
	cache: string;
}

/**
 * Finds a site's folders.
 * @param named folder named on the command line; `SITE` otherwise
 * @throws ProblemError when it is not a site folder
 */
export function placeOf(named: string | undefined): Place {
	const root = fileURLToPath(new URL('../../', import.meta.url));
	const name = named ?? readEnvironment().siteFolder;
	const folder = name === undefined ? undefined : locateSite(name);
	if (folder !== undefined) setSiteFolder(folder);
	const key =
		folder === undefined ? 'callback' : createHash('sha256').update(folder).digest('hex').slice(0, 12);
	return { root, folder, out: join(folder ?? root, 'dist'), cache: join(root, '.callback', key) };
}
