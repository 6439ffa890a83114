import { compactCss } from '../lib/css.ts';
import type { CallbackData } from '../library/site-data.ts';
import type { SiteFonts } from '../site/fonts.ts';
import { fontFaceCss } from '../site/fonts.ts';
import { measureLogo } from '../site/logo.ts';
import { derivePalette, paletteCss } from '../site/palette.ts';
import type { Loaded } from './load.ts';

/** Puts together what pages read: plain data, so that the same input always gives the same bytes. */
export async function pageData({ site, library }: Loaded, fonts: SiteFonts): Promise<CallbackData> {
	const { brand, base, origin, lang, dir, strings } = site;
	const fontUrl = (file: string) => `${base}fonts/${file}`;
	return {
		site: {
			name: brand.name,
			tagline: brand.tagline,
			origin,
			base,
			lang,
			dir,
			strings,
			ownMark: site.isOurs,
			logo: brand.logo && (await measureLogo(brand.logo, site.publicDirs)),
			contact: brand.contact,
			callToAction: brand.callToAction,
			sections: brand.sections,
			credit: brand.credit,
			tokens: compactCss(paletteCss(derivePalette(brand.accent)) + fontFaceCss(fonts, fontUrl)),
			fonts: [...new Set([fonts.body.files[0].fileName, fonts.heading.files[0].fileName])],
		},
		library,
	};
}
