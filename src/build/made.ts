import type { GeneratedFile } from '../lib/picture.ts';
import type { Counting } from '../site/analytics.ts';
import type { Palette } from '../site/colours.ts';
import type { SiteFonts } from '../site/fonts/fonts.ts';
import type { IconSource } from '../site/icon.ts';
import type { Extras } from './extras.ts';
import type { Pictures } from './pictures.ts';

/** What is made of a site before its pages are. */
export interface Made {
	fonts: SiteFonts;
	/** Of the fonts. */
	licences: GeneratedFile;
	palette: Palette;
	/** Of its texts. */
	pictures: Pictures;
	/** Of the brand. */
	photos: Pictures;
	counting: Counting | undefined;
	extras: Extras;
	icon: IconSource;
	/** What was made of it. */
	icons: readonly GeneratedFile[];
}
