import type { ContentFile } from './files.ts';
import { folderOf, type SiteLocale } from './locales.ts';

/** Language of texts that a site has in none of its own. */
export const fallbackLocale = 'en';

/**
 * The content of a site in one of its languages, in rising order of precedence: what has no language, the fallback
 * language, its own. A text takes the place of one of the same name before it.
 */
export function filesInLanguage({ folder }: SiteLocale, all: readonly ContentFile[]): ContentFile[] {
	return [
		...all.filter((file) => file.locale === undefined),
		...all.filter((file) => file.locale === fallbackLocale),
		...(folder === fallbackLocale ? [] : all.filter((file) => file.locale === folder)),
	];
}

/** Whether a content file is in the fallback language of a site that speaks another. */
export function isFallback(site: { lang: string }, file: string): boolean {
	const locale = [...file.matchAll(/(?:^|[\\/])content[\\/]([a-z]{2,3})(?=[\\/])/g)].at(-1)?.[1];
	return locale === fallbackLocale && folderOf(site.lang) !== fallbackLocale;
}
