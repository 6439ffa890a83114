import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroAdapter } from 'astro';

/**
 * What lets Astro work on a site folder that lies anywhere, run from any current folder: its root is our source, from
 * which every package that a page needs is found.
 * @param cacheDir where Vite keeps what it makes
 * @param isBuild whether pages are built, and not shown live
 */
export function anywhere(root: string, cacheDir: string, isBuild: boolean) {
	return {
		root: pathToFileURL(join(root, 'src') + sep),
		vite: {
			cacheDir: join(cacheDir, 'vite'),
			// The chunks that build the pages stand in the site folder, from where packages may not be found.
			...(isBuild && { environments: { prerender: { resolve: { noExternal: true as const } } } }),
		},
	};
}

/**
 * Keeps these chunks in the folder that "build.server" names. Without an adapter that says so, Astro puts them into
 * the current folder, unless that holds the output.
 */
export const chunkKeeper: AstroAdapter = {
	name: 'callback',
	adapterFeatures: { buildOutput: 'static', preserveBuildServerDir: true },
	supportedAstroFeatures: { staticOutput: 'stable' },
};
