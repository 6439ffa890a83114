import type { InlineRun } from '../lib/inline-markdown.ts';
import type { Load } from '../lib/loads.ts';
import type { ShownPicture } from '../lib/picture.ts';
import type { Brand } from '../schema/brand.ts';
import type { HomeBlock } from '../schema/home.ts';
import type { SiteLocale } from '../site/locales.ts';
import type { measureLogo } from '../site/logo.ts';
import type { Site } from '../site/site.ts';
import type { Library } from './library.ts';

/** What pages know of the brand as it is written. */
export const ofBrand = [
	'name',
	'tagline',
	'contact',
	'callToAction',
	'navigation',
	'footer',
	'allow',
	'shareImages',
	'handbook',
	'credit',
] as const satisfies readonly (keyof Brand)[];

/** What pages know of the site as it was read. */
export const ofSite = [
	'origin',
	'upstream',
	'localeBase',
	'siteBase',
	'lang',
	'dir',
	'brandCss',
] as const satisfies readonly (keyof Site)[];

/** What pages know of the site: plain data, the same on every page. */
export interface SiteData extends Pick<Brand, (typeof ofBrand)[number]>, Pick<Site, (typeof ofSite)[number]> {
	/** The languages of a site that has several, the main one first; else none. */
	locales: LocaleData[];
	/** Where readers are, such as GB; absent where neither language nor brand tells. */
	region: string | undefined;
	strings: Record<string, string>;
	logo: Awaited<ReturnType<typeof measureLogo>>;
	/** Whether this is Callback's own site, which shows its mark beside the name. */
	ownMark: boolean;
	/** Whether there is a favicon.svg beside favicon.ico. */
	svgIcon: boolean;
	consultants: ConsultantData[];
	/** Where the call to action stands, with the contact or the consultants. */
	contactPlaces: readonly string[];
	/** A line above every page, as runs of text; absent once its last day has passed. */
	announcement: { runs: InlineRun[]; until: string } | undefined;
	/** The blocks of the home page; absent for ours. */
	home: HomeBlockData[] | undefined;
	/** The one origin that pages may load from and send to besides their own, and the scripts that count visits. */
	analytics: { origin: string; scripts: Record<string, string>[] } | undefined;
	/** Addresses of the sheets and scripts that some of its pages load. */
	extras: Partial<Record<Load, string>>;
	/** Whether readers' devices save the site. */
	offline: boolean;
	/** Colours and font faces as CSS. */
	tokens: string;
	/** What stands behind the first block of the home page: the firm's colour where it shows no picture. */
	band: { shown: ShownPicture | undefined } | undefined;
	/** File names of fonts that every page needs at once, below `fonts/`. */
	fonts: string[];
}

/** A language of a site that has several. */
export interface LocaleData extends Pick<SiteLocale, 'lang' | 'dir' | 'localeBase'> {
	/** Its name in itself: `English`. */
	name: string;
	/** Language of the text at each of its addresses; these come without the base. */
	texts: Record<string, string>;
}

/** A block of the home page, with its picture as the page shows it. */
export interface HomeBlockData extends Omit<HomeBlock, 'picture'> {
	picture?: (NonNullable<HomeBlock['picture']> & { shown?: ShownPicture | undefined }) | undefined;
}

/** Somebody of the firm, as pages show them. */
export interface ConsultantData extends Omit<Brand['consultants'][number], 'photo' | 'languages'> {
	photo: ShownPicture | undefined;
	/** Names of languages in one line; empty when none are told. */
	languages: string;
}

/** What the virtual module `virtual:callback/data` holds. */
export interface CallbackData {
	site: SiteData;
	library: Library;
}
