import { join } from 'node:path';
import { build } from 'astro';
import type { Rendered } from '../integration/add-source.ts';
import type { Prerenderer } from '../integration/prerenderer.ts';
import { takePrerenderer } from '../integration/take-prerenderer.ts';
import { astroOptions } from './astro-options.ts';
import type { SiteDirectories } from './site-directories.ts';
import { withoutPaths } from './without-paths.ts';

/**
 * Has Astro and Vite make what renders the pages of a site.
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
	const modules = [...taken.modules].map(([path, data]): [string, Buffer] => [
		path,
		Buffer.from(withoutPaths(data.toString(), [own, place.root])),
	]);
	return { ...taken, modules: new Map(modules) };
}
