import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'astro';
import type { Rendered } from '../integration/add-source.ts';
import type { Files, Prerenderer } from '../integration/prerenderer.ts';
import { takePrerenderer } from '../integration/take-prerenderer.ts';
import { astroOptions } from './astro-options.ts';
import type { SiteDirectories } from './site-directories.ts';

/**
 * Has Astro and Vite make what renders the pages of a site.
 * @param folder site folder, where the site has components
 * @param own folder for what they write
 */
export async function bundlePages(
	place: Pick<SiteDirectories, 'root' | 'folder'>,
	site: Rendered,
	own: string,
): Promise<Prerenderer> {
	let taken: Prerenderer | undefined;
	await build({
		...astroOptions(place, own),
		integrations: [takePrerenderer(place, site, (prerenderer) => (taken = prerenderer))],
		outDir: join(own, 'assets'),
		logLevel: 'silent',
	});
	if (!taken) throw new Error('Astro ended without what renders pages.');
	// Lines of components are found by these paths.
	if (site.components.length > 0) return taken;
	return { ...taken, modules: withoutPaths(taken.modules, [own, place.root]) };
}

/** The modules without the paths of this computer: what they are goes to others, and is the same everywhere. */
function withoutPaths(modules: Files, folders: readonly string[]): Files {
	const paths = folders.flatMap((folder) => [pathToFileURL(folder).pathname, folder.split(sep).join('/')]);
	return new Map(
		[...modules].map(([path, data]) => [
			path,
			Buffer.from(paths.reduce((text, folder) => text.replaceAll(folder, '/callback'), data.toString())),
		]),
	);
}
