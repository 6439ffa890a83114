import { isSameLanguage } from '../lib/language.ts';
import { bankAddresses } from './question-bank.ts';
import { guideAddress } from './links.ts';
import type { Library } from './library.ts';
import { fixedRoutes, sectionAddress } from './routes.ts';
import type { LocaleData } from './site-data.ts';

/** The same page in another language, or the home page there where it does not exist. */
export interface TranslationLink extends Pick<LocaleData, 'lang' | 'dir' | 'name'> {
	to: string;
}

/** What a page knows of itself in other languages. */
export interface Translations {
	/** Every other language of the site. */
	links: TranslationLink[];
	/** Pages with this text in their own language, this one among them, by language; none where there is no other. */
	alternates: { hreflang: string; to: string }[];
	/** Where the text of this page stands in its own language, if this page only borrows it. */
	original: string | undefined;
}

/** Language of the text at each address of a site in one language, without the path of the site. */
export function textLanguages(library: Library, lang: string): Record<string, string> {
	return Object.fromEntries([
		...fixedRoutes(library.features).map((route) => [route, lang] as const),
		...bankAddresses(library, lang),
		...library.sections.map(({ id }) => [sectionAddress(id), lang] as const),
		...library.pages.map((page) => [`/${page.id}/`, page.lang] as const),
		...library.guides.map((guide) => [guideAddress(guide.id), guide.lang] as const),
	]);
}

/**
 * Finds a page of a site in its other languages.
 * @param address of the page, without the path of the site
 * @param lang language of the site in which the page stands
 * @param locales the languages of the site, the main one first
 */
export function translationsOf(address: string, lang: string, locales: readonly LocaleData[]): Translations {
	const others = locales.filter((locale) => locale.lang !== lang);
	const links = others.map(({ texts, localeBase, name, ...locale }) => ({
		lang: locale.lang,
		dir: locale.dir,
		name,
		to: localeBase + (address in texts ? address.slice(1) : ''),
	}));
	const text = locales.find((locale) => locale.lang === lang)?.texts[address];
	const own = locales.filter(({ texts, ...locale }) => isSame(texts[address], locale.lang));
	const at = ({ localeBase }: LocaleData) => localeBase + address.slice(1);
	const hasOwn = own.some((locale) => locale.lang === lang);
	const original = hasOwn ? undefined : own.find((locale) => isSame(text, locale.lang));
	const [first] = own;
	const alternates =
		hasOwn && own.length > 1 && first
			? [
					...own.map((locale) => ({ hreflang: locale.lang, to: at(locale) })),
					{ hreflang: 'x-default', to: at(first) },
				]
			: [];
	return { links, alternates, original: original && at(original) };
}

function isSame(a: string | undefined, b: string): boolean {
	return a !== undefined && isSameLanguage(a, b);
}
