import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { readCached, writeCached } from '../cache/cached-file.ts';
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
	const kept = readKept(join(shared, name)) ?? readKept(join(alone, name));
	if (kept) return kept;
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

function readKept(file: string): Prerenderer | undefined {
	const data = readCached(file);
	try {
		return data && (deserialize(data) as Prerenderer);
	} catch {
		// Another version of Node wrote it in a way of its own.
		return undefined;
	}
}

/** Keeps it, and throws away what other code has made. */
function keep(folder: string, name: string, data: Buffer): void {
	const others = existsSync(folder) ? readdirSync(folder) : [];
	const [source = ''] = name.split('-');
	for (const other of others)
		if (!other.startsWith(source) && !other.endsWith('.part')) rmSync(join(folder, other), { force: true });
	writeCached(join(folder, name), data);
}
