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

/** Paths, as people know them, of the files in the fallback language of a site that speaks another. */
export function fallbackFiles({ lang, files }: { lang: string; files: readonly ContentFile[] }): Set<string> {
	if (folderOf(lang) === fallbackLocale) return new Set();
	return new Set(files.filter(({ locale }) => locale === fallbackLocale).map(({ file }) => file));
}
