import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { pathsBelow } from '../cache/paths-below.ts';
import { bundledModules } from '../build/virtual-data.ts';
import { addSource, type Rendered } from './add-source.ts';
import { chunkKeeper } from './anywhere.ts';
import type { Files, Prerenderer, RoutePages } from './prerenderer.ts';

/**
 * Has Astro make all that renders the pages of a site, but no pages.
 * @param places folders of the Callback package and of the site
 * @param taken is given it before its files are gone
 */
export function takePrerenderer(
	places: { root: string; folder: string | undefined },
	site: Rendered,
	taken: (prerenderer: Prerenderer) => void,
): AstroIntegration {
	let pages: RoutePages = new Map();
	let folders: { out: string; modules: string };
	return {
		name: 'callback:prerenderer',
		hooks: {
			'astro:config:setup': (setup) => {
				const own = fileURLToPath(setup.config.cacheDir);
				addSource(setup, { ...places, own }, site, [bundledModules(site.components)]);
			},
			'astro:config:done': ({ config: { outDir, build }, setAdapter }) => {
				setAdapter(chunkKeeper);
				const modules = fileURLToPath(new URL('.prerender/', build.server));
				folders = { out: fileURLToPath(outDir), modules };
			},
			'astro:build:setup': ({ pages: found }) => {
				pages = found;
			},
			'astro:build:start': ({ setPrerenderer }) => {
				setPrerenderer(() => ({
					name: 'callback',
					// By then, everything else has been written.
					getStaticPaths: () => {
						const modules = readFiles(folders.modules);
						const entry = [...modules.keys()].find((path) => path.startsWith('prerender-entry.'));
						if (entry === undefined) throw new Error('Astro has no module of this name any more.');
						const styles = new Map([...pages].map(([key, page]) => [key, page.styles]));
						taken({ entry, modules, assets: readFiles(folders.out), styles });
						return Promise.resolve([]);
					},
					render: () => Promise.reject(new Error('There are no pages here.')),
				}));
			},
		},
	};
}

function readFiles(folder: string): Files {
	return new Map(pathsBelow(folder).map((path) => [path, readFileSync(join(folder, path))]));
}
