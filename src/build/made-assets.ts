import type { GeneratedFile } from '../lib/picture.ts';
import type { Counting } from '../site/analytics.ts';
import type { Palette } from '../site/colours.ts';
import type { SiteFonts } from '../site/fonts/fonts.ts';
import type { IconSource } from '../site/icon.ts';
import type { OptionalAssets } from './optional-assets.ts';
import type { Pictures } from './pictures.ts';

/** What is made of a site before its pages are. */
export interface MadeAssets {
	fonts: SiteFonts;
	/** Licences of the fonts. */
	licences: GeneratedFile;
	palette: Palette;
	/** Pictures that its texts show. */
	pictures: Pictures;
	/** Pictures that brand.yaml names. */
	photos: Pictures;
	counting: Counting | undefined;
	extras: OptionalAssets;
	icon: IconSource;
	/** Image files made of the icon. */
	icons: readonly GeneratedFile[];
}
