import { join } from 'node:path';
import { sha256 } from '../cache/sha256.ts';
import { KeptPages } from '../build/kept-pages.ts';
import type { SiteIndex } from '../build/site-index.ts';
import type { SiteState } from '../build/site-state.ts';
import { provideSite, scriptData } from '../build/virtual-data.ts';
import { WatchedSite } from '../build/watched-site.ts';
import { prerendererForSite } from '../integration/for-site.ts';
import { writeFiles, type Prerenderer } from '../integration/prerenderer.ts';
import { renderPages } from '../integration/render-pages.ts';
import { findPrerenderer } from './find-prerenderer.ts';
import type { SiteDirectories } from './site-directories.ts';

/**
 * Writes every page of a site in one language, and what they load.
 * @param own folder for what is written beside pages
 * @param out folder of the pages
 * @param index of the site, which is given each page
 * @returns what keeps the pages for the next build; it takes a while, and nothing waits for it
 */
export async function makePages(
	place: SiteDirectories,
	state: SiteState,
	{ own, out, index }: { own: string; out: string; index: SiteIndex },
): Promise<() => void> {
	const { site, library } = state.loaded;
	const found = await findPrerenderer(place, { ...site, features: library.features }, own);
	const prerenderer = prerendererForSite(found, scriptData(state));
	// As deep as Astro has them: lines of components are found from there.
	const modules = join(own, 'chunks', 'modules');
	writeFiles(modules, prerenderer.modules);
	writeFiles(out, prerenderer.assets);
	const watched = new WatchedSite(state);
	provideSite(watched);
	const { origin, localeBase } = site;
	// What a component of the site folder reads, nobody knows.
	const kept =
		site.components.length > 0
			? undefined
			: new KeptPages(join(state.places.cacheDir, 'pages'), watched, digestOf(prerenderer));
	const page = kept ? kept.page.bind(kept) : (_path: string, render: () => Promise<string>) => render();
	await renderPages(modules, prerenderer, { out, origin, localeBase, index, page });
	return () => kept?.save();
}

/** Changes with what renders pages, and with what Node knows of languages. */
function digestOf({ entry, modules, assets, styles }: Prerenderer): string {
	const files = [...modules].map(([path, data]) => [path, sha256(data)]);
	return sha256(JSON.stringify([process.versions, entry, files, [...assets.keys()], [...styles]]));
}
