import { compactCss } from '../lib/css.ts';
import { pick } from '../lib/pick.ts';
import { contactPlaces } from '../library/calls-to-action.ts';
import {
	ofBrand,
	ofSite,
	type CallbackData,
	type ConsultantData,
	type HomeBlockData,
	type LocaleData,
} from '../library/site-data.ts';
import { textLanguages } from '../library/translations.ts';
import type { Brand } from '../schema/brand.ts';
import type { HomeBlock } from '../schema/home.ts';
import { currentAnnouncement } from '../site/announcement.ts';
import type { SiteFonts } from '../site/fonts/fonts.ts';
import { fontFaceCss } from '../site/fonts/fonts.ts';
import { folderOf } from '../site/locales.ts';
import { measureLogo } from '../site/logo.ts';
import { paletteCss } from '../site/palette-css.ts';
import { regionOf } from '../site/wording.ts';
import type { Loaded } from './load.ts';
import type { MadeAssets } from './made-assets.ts';
import { photoKey, type Pictures } from './pictures.ts';

/**
 * Puts together what pages read in one language: plain data, so that the same input always gives the same bytes.
 * @param all the site in each of its languages
 * @param today as `2026-11-22`
 */
export async function pageData(
	{ site, library }: Loaded,
	all: readonly Loaded[],
	{ fonts, palette, photos, counting, extras, icon }: MadeAssets,
	today: string,
): Promise<CallbackData> {
	const { brand, lang } = site;
	const fontUrl = (file: string) => `${site.localeBase}fonts/${file}`;
	return {
		site: {
			...pick(brand, ofBrand),
			...pick(site, ofSite),
			locales: all.length > 1 ? all.map(localeData) : [],
			region: readersRegion(brand, lang),
			strings: site.strings,
			ownMark: site.isOurs,
			logo: await measureLogo(site),
			svgIcon: icon.isSvg,
			consultants: consultantsOf(site, photos),
			contactPlaces: brand.callToAction?.on ?? contactPlaces(library),
			announcement: currentAnnouncement(brand.announcement, today),
			band: brand.band === undefined ? undefined : { shown: photos.get(photoKey('band', brand.band))?.shown },
			home: brand.home?.map((block) => homeBlock(block, photos)),
			analytics: counting && { origin: counting.origin, scripts: counting.scripts },
			extras: extras.addresses,
			offline: brand.offline > 0,
			tokens: compactCss(paletteCss(palette) + fontFaceCss(fonts, fontUrl)),
			fonts: preloaded(fonts),
		},
		library,
	};
}

/** Files that the first words of nearly every page need. */
function preloaded({ body, heading }: SiteFonts): string[] {
	const files = [body.files[0], heading.files[0], body.zero].filter((file) => file !== undefined);
	return [...new Set(files.map(({ fileName }) => fileName))];
}

function localeData({ site: { lang, dir, localeBase }, library }: Loaded): LocaleData {
	const name = new Intl.DisplayNames(lang, { type: 'language' }).of(folderOf(lang)) ?? lang;
	// Many languages write their own name small, and it stands alone here.
	const [first = '', ...rest] = name;
	return {
		lang,
		dir,
		name: first.toLocaleUpperCase(lang) + rest.join(''),
		localeBase,
		texts: textLanguages(library, lang),
	};
}

/** The region that the language names, or for English the one whose words the site has. */
function readersRegion(brand: Brand, lang: string): string | undefined {
	const { language, region } = new Intl.Locale(lang);
	return region ?? (language === 'en' ? { uk: 'GB', us: 'US' }[regionOf(brand)] : undefined);
}

function homeBlock(block: HomeBlock, photos: Pictures): HomeBlockData {
	const { picture, ...rest } = block;
	if (!picture) return rest;
	return { ...rest, picture: { ...picture, shown: photos.get(photoKey('home', picture.file))?.shown } };
}

function consultantsOf(site: Loaded['site'], photos: Pictures): ConsultantData[] {
	const nameOf = new Intl.DisplayNames(site.lang, { type: 'language' });
	const list = new Intl.ListFormat(site.lang, { type: 'conjunction' });
	return site.brand.consultants.map(({ languages, ...consultant }) => ({
		...consultant,
		photo: photos.get(photoKey('portrait', consultant.photo ?? ''))?.shown,
		languages: list.format(languages.map((language) => nameOf.of(language) ?? language)),
	}));
}
