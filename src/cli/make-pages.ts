import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { Cache } from '../cache/cache.ts';
import { sha256 } from '../cache/sha256.ts';
import { sourceDigest } from '../cache/source-digest.ts';
import type { SiteState } from '../build/site-state.ts';
import { provideSite, scriptData } from '../build/virtual-data.ts';
import { writeFiles, type Prerenderer } from '../integration/prerenderer.ts';
import { renderPages } from '../integration/render-pages.ts';
import type { SiteLocale } from '../site/locales.ts';
import type { SiteDirectories } from './site-directories.ts';

/**
 * Writes every page of a site in one language, and what they load. What renders them is kept: most edits leave it as it
 * is, and making it takes longer than all pages of a small site.
 * @param own folder for what Astro writes beside pages
 * @param out folder of the pages
 */
export async function makePages(
	place: SiteDirectories,
	locale: SiteLocale,
	state: SiteState,
	{ own, out }: { own: string; out: string },
): Promise<void> {
	const { site } = state.loaded;
	const bundle = async () => {
		const { bundlePages } = await import('./bundle-pages.ts');
		return bundlePages(place, locale, state, own);
	};
	const prerenderer = site.components.length > 0 ? await bundle() : await kept(state, bundle);
	// As deep as Astro has them: lines of components are found from there.
	const modules = join(own, 'chunks', 'modules');
	writeFiles(modules, prerenderer.modules);
	mkdirSync(out, { recursive: true });
	writeFiles(out, prerenderer.assets);
	provideSite(state);
	await renderPages(modules, prerenderer, { out, site: new URL(site.localeBase, site.origin) });
}

/** Only for sites without components of their own, which may read what nobody knows of. */
async function kept(state: SiteState, bundle: () => Promise<Prerenderer>): Promise<Prerenderer> {
	const { site, library } = state.loaded;
	const cache = new Cache(join(state.places.cacheDir, 'prerenderer'));
	const given = [site.origin, site.localeBase, library.features, scriptData(state)];
	const key = sha256(sourceDigest('.'), JSON.stringify(given));
	const bytes = await cache.kept('modules', key, async () => serialize(await bundle()));
	cache.prune();
	return deserialize(bytes) as Prerenderer;
}
