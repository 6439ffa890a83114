import { join } from 'node:path';
import { build } from 'astro';
import type { SiteState } from '../build/site-state.ts';
import { takePrerenderer, type Prerenderer } from '../integration/prerenderer.ts';
import type { SiteLocale } from '../site/locales.ts';
import { astroOptions } from './astro-options.ts';
import type { SiteDirectories } from './site-directories.ts';

/**
 * Has Astro and Vite make what renders the pages of a site in one language.
 * @param own folder for what they write
 */
export async function bundlePages(
	place: SiteDirectories,
	locale: SiteLocale,
	state: SiteState,
	own: string,
): Promise<Prerenderer> {
	const { integrations = [], ...options } = astroOptions(place, locale, own, { read: state });
	let taken: Prerenderer | undefined;
	const taking = takePrerenderer((prerenderer) => (taken = prerenderer));
	await build({
		...options,
		integrations: [...integrations, taking],
		outDir: join(own, 'assets'),
		logLevel: 'silent',
	});
	if (!taken) throw new Error('Astro ended without what renders pages.');
	return taken;
}
