import { iconFiles } from '../lib/generated-addresses.ts';
import type { Site } from './site.ts';

/**
 * The web app manifest: what a phone shows once the site stands on its home screen. Icons stand beside it.
 * @param paper colour of the pages
 */
export function webManifest(
	{ brand, localeBase, lang, dir }: Pick<Site, 'brand' | 'localeBase' | 'lang' | 'dir'>,
	paper: string,
): string {
	const png = { type: 'image/png' };
	const manifest = {
		id: localeBase,
		name: brand.name,
		description: brand.tagline,
		lang,
		dir,
		start_url: localeBase,
		scope: localeBase,
		display: 'minimal-ui',
		theme_color: paper,
		background_color: paper,
		icons: [
			{ src: iconFiles.small, sizes: '192x192', ...png },
			{ src: iconFiles.large, sizes: '512x512', ...png },
			{ src: iconFiles.maskable, sizes: '512x512', ...png, purpose: 'maskable' },
		],
	};
	return `${JSON.stringify(manifest, undefined, '\t')}\n`;
}
