import { attempt } from '../lib/attempt.ts';
import type { Advice } from '../lib/diagnostic.ts';
import { directionOf } from '../lib/direction.ts';
import { suggest } from '../lib/suggest.ts';
import type { Brand } from '../schema/brand.ts';

/** One language of a site. */
export interface SiteLocale {
	/** As the brand names it: `en-GB`. */
	lang: string;
	/** Its folder in `content/` and, save for the main language, in addresses: `en`. */
	folder: string;
	dir: 'ltr' | 'rtl';
	/** Path of its home page, starting and ending with a slash. */
	localeBase: string;
}

/**
 * Every language of a site, the main one first.
 * @param siteBase path of the site, starting and ending with a slash
 */
export function siteLocales(
	{ locales }: Pick<Brand, 'locales'>,
	siteBase: string,
): [SiteLocale, ...SiteLocale[]] {
	const [main = 'en', ...others] = locales;
	const at = (lang: string, localeBase: string) => ({
		lang,
		folder: folderOf(lang),
		dir: directionOf(lang),
		localeBase,
	});
	return [at(main, siteBase), ...others.map((lang) => at(lang, `${siteBase}${folderOf(lang)}/`))];
}

/** What is wrong with the code of a language: `en-UK`, as the code of the country is GB. */
export function localeFault(lang: string): Advice | undefined {
	if (!isLanguage(lang)) {
		const hint = suggest(lang, ['en', 'en-GB', 'en-US', 'de', 'fr', 'es', 'ar', 'he']);
		return { code: 'invalid-value', message: `"${lang}" is not a language.`, hint };
	}
	const { language } = new Intl.Locale(lang);
	const country = /-([A-Z]{2})$/.exec(lang)?.[1];
	if (country === undefined) return undefined;
	const known = countryCodes[country] ?? new Intl.Locale(lang).region ?? country;
	if (known === country && countryName.of(country) !== undefined) return undefined;
	return {
		code: 'invalid-value',
		message: `"${country}" in "${lang}" is not the code of a country.`,
		hint:
			known === country
				? `Write the language alone, "${language}", or with the code of a country, as in en-GB.`
				: `Did you mean "${language}-${known}"?`,
	};
}

const countryName = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** What is often written for a country, and its code. */
const countryCodes: Readonly<Partial<Record<string, string>>> = { UK: 'GB', JA: 'JP', SP: 'ES' };

/** Whether anything is known of a language. */
export function isLanguage(lang: string): boolean {
	return attempt(() => Intl.DisplayNames.supportedLocalesOf([lang]).length > 0) ?? false;
}

/** What is wrong with a list of languages, and at which of them. */
export function localesFaults(locales: Brand['locales']): (Advice & { index: number })[] {
	return locales.flatMap((lang, index) => {
		const twin = locales.slice(0, index).find((other) => folderOf(other) === folderOf(lang));
		if (twin === undefined) return [];
		const folder = folderOf(lang);
		const [message, hint] =
			twin === lang
				? [`"${lang}" stands in the list twice.`, 'Keep one of the two.']
				: [
						`"${twin}" and "${lang}" would share the folder content/${folder}/ and the address /${folder}/.`,
						'Keep one of the two, or make two sites.',
					];
		return { index, code: 'duplicate-entry', message, hint };
	});
}

/** Folder of a language, in `content/` and in addresses: `en` for `en-GB`. */
export function folderOf(lang: string): string {
	return new Intl.Locale(lang).language;
}
