import data from 'virtual:callback/data';
import { inLanguage as inAnother } from '../lib/in-language.ts';
import { stringsUnder, translator } from '../lib/translate.ts';
import type { StringKey } from '../schema/strings.ts';
import { guideAddress } from './links.ts';
import { sectionById } from './library.ts';
import { translationsOf, type Translations } from './translations.ts';

/** The site and its library, as every page reads them. Constant for a build. */
export const { site, library } = data;

/** Looks up an interface string. */
export const t = translator<StringKey>(site.strings, site.lang);

/** The strings whose keys start with one of these, without it, as markup hands them to its script. */
export function stringsFor(...starts: string[]): string {
	return JSON.stringify(Object.assign({}, ...starts.map((start) => stringsUnder(site.strings, start))));
}

/** Address of a page on this site. @param path from the top, such as `/search/` */
export function href(path: string): string {
	return site.localeBase + path.replace(/^\//, '');
}

/** Address that the brand names: a page of the site gets its path, any other stays. */
export function addressOf(to: string): string {
	return to.startsWith('/') ? href(to) : to;
}

/** Address of a guide on this site. */
export function guideHref(id: string): string {
	return href(guideAddress(id));
}

/** A page in the other languages of the site. @param path of the page, from the top of the host */
export function translations(path: string): Translations {
	return translationsOf(path.slice(site.localeBase.length - 1), site.lang, site.locales);
}

/** Printed name of a section. */
export function sectionName(id: string): string {
	return sectionById(library, id).name;
}

/** Printed name of a document of a section: that of the section, or of one of its volumes. */
export function volumeName({ section, volume }: { section: string; volume: number | undefined }): string {
	const name = sectionName(section);
	return volume === undefined ? name : t('handbook.volume', { name, n: volume });
}

/** Attributes for a text in this language: none where it is the site's own. */
export function inLanguage(lang: string | undefined): { lang?: string; dir?: 'ltr' | 'rtl' } {
	return lang === undefined ? {} : inAnother(lang, site.lang);
}
