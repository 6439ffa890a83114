import { join } from 'node:path';
import { serialize } from 'node:v8';
import { readData, writeCached } from '../cache/cached-file.ts';
import { pruneFolder } from '../cache/prune-folder.ts';
import { sourceDigest } from '../cache/source-digest.ts';
import type { Rendered } from '../integration/add-source.ts';
import { siteWith, type Prerenderer } from '../integration/prerenderer.ts';
import type { SiteDirectories } from './site-directories.ts';

/**
 * Finds what renders the pages of a site, or has Astro and Vite make it. That takes longer than all pages of a small site,
 * and serves every site with the same kinds of pages: the package brings it, or it is kept in there from the first build.
 * A site with components of its own has its own each time, as these may read what nobody knows of.
 * @param own folder for what Astro writes
 */
export async function findPrerenderer(
	place: Pick<SiteDirectories, 'root' | 'folder' | 'cache'>,
	site: Rendered,
	own: string,
): Promise<Prerenderer> {
	const bundle = async (site: Rendered) => {
		const { bundlePages } = await import('./bundle-pages.ts');
		return bundlePages(place, site, own);
	};
	const { features, components } = site;
	if (components.length > 0) return bundle(site);
	const source = sourceDigest('.').slice(0, 16);
	const kinds = Object.entries(features).flatMap(([kind, has]) => (has ? [kind] : []));
	const name = [source, ...kinds.sort()].join('-');
	const [shared, alone] = [join(place.root, 'prerenderers'), join(place.cache, 'prerenderers')];
	const kept = readData(join(shared, name)) ?? readData(join(alone, name));
	if (kept) return kept as Prerenderer;
	const made = await bundle(siteWith(features));
	const data = serialize(made);
	try {
		keep(shared, name, data);
	} catch {
		// Callback stands where this user may not write.
		keep(alone, name, data);
	}
	return made;
}

/** Keeps it, and throws away what other code has made. */
function keep(folder: string, name: string, data: Buffer): void {
	const [source = ''] = name.split('-');
	pruneFolder(folder, (other) => other.startsWith(source) || other.endsWith('.part'));
	writeCached(join(folder, name), data);
}
