import { join } from 'node:path';
import type { SiteIndex } from '../build/site-index.ts';
import type { SiteState } from '../build/site-state.ts';
import { provideSite, scriptData } from '../build/virtual-data.ts';
import { prerendererForSite } from '../integration/for-site.ts';
import { writeFiles } from '../integration/prerenderer.ts';
import { renderPages } from '../integration/render-pages.ts';
import { findPrerenderer } from './find-prerenderer.ts';
import type { SiteDirectories } from './site-directories.ts';

/**
 * Writes every page of a site in one language, and what they load.
 * @param own folder for what is written beside pages
 * @param out folder of the pages
 * @param index of the site, which is given each page
 */
export async function makePages(
	place: SiteDirectories,
	state: SiteState,
	{ own, out, index }: { own: string; out: string; index: SiteIndex },
): Promise<void> {
	const { site, library } = state.loaded;
	const found = await findPrerenderer(place, { ...site, features: library.features }, own);
	const prerenderer = prerendererForSite(found, scriptData(state));
	// As deep as Astro has them: lines of components are found from there.
	const modules = join(own, 'chunks', 'modules');
	writeFiles(modules, prerenderer.modules);
	writeFiles(out, prerenderer.assets);
	provideSite(state);
	const { origin, localeBase } = site;
	await renderPages(modules, prerenderer, { out, origin, localeBase, index });
}
