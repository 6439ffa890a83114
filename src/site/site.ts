import type { Diagnostic } from '../lib/diagnostic.ts';
import { translator } from '../lib/translate.ts';
import type { Brand } from '../schema/brand.ts';
import type { StringKey } from '../schema/strings.ts';
import { readBrandCss } from './brand-css.ts';
import type { BrandPlace } from './brand.ts';
import { readComponents, type SiteComponent } from './components.ts';
import { fallbackLocale, filesInLanguage } from './fallback-language.ts';
import type { ContentFile } from './files.ts';
import type { SiteLocale } from './locales.ts';
import { findUpstream, readSiteBrand, type SiteBrand } from './site-brand.ts';
import { contentOf, readFolders } from './site-folders.ts';
import { readStrings, type Strings } from './strings.ts';
import { readWording, regionOf, type WordingOf } from './wording.ts';
import { currentFolder } from '../lib/environment.ts';

/** Which site this is, in one of its languages: the brand, its words and its files, ours with the firm's over them. */
export interface Site {
	brand: Brand;
	/** brand.yaml as the person knows it. */
	brandFile: string;
	/** Where a field of the brand stands: there, or in the file of this language. */
	brandPlace: BrandPlace;
	/** Whether this is Callback's own site, without a site folder. */
	isOurs: boolean;
	/** Every language of the site, the main one first. */
	locales: [SiteLocale, ...SiteLocale[]];
	/** Language of the interface. */
	lang: string;
	dir: 'ltr' | 'rtl';
	/** Scheme and host of the site, without a path. */
	origin: string;
	/** Path of the site in all its languages, starting and ending with a slash. */
	siteBase: string;
	/** Path of the pages in this language: the same for the main one, below it for others. */
	localeBase: string;
	/** Home page of Callback's own site, when the brand wants search engines to show guides of ours there. */
	upstream: string | undefined;
	strings: Strings;
	t: (key: StringKey, values?: Record<string, string | number>) => string;
	/** The same in the fallback language, for texts that have no translation. */
	fallbackT: Site['t'];
	/** How the texts of a content file are worded: our own English follows the region. */
	wordingOf: WordingOf;
	/** Content in rising order of precedence: fallback language first, ours before the firm's. */
	files: ContentFile[];
	/** Folders of public files, the firm's first. */
	publicDirs: string[];
	/** Components of the site folder, which its texts can use. */
	components: readonly SiteComponent[];
	/** The firm's own style, to stand in every page; empty where it has none. */
	brandCss: string;
}

/**
 * Reads a site in one of its languages: Callback's own when `folder` is undefined, else the folder's files laid over
 * ours.
 * @param root folder of the Callback package
 * @param wanted a language of the brand, as it names it; the main one when there is no such language
 * @param from folder that paths in messages start from
 * @returns the site; while its brand has faults, only one to check everything else with
 */
export function readSite(
	root: string,
	folder: string | undefined,
	wanted?: string,
	from = currentFolder(),
): { site?: Site; checkable: Site; diagnostics: Diagnostic[] } {
	const folders = readFolders(root, folder, from);
	const found = readSiteBrand(folders, wanted);
	const files = filesInLanguage(found.locale, contentOf(folders, found.brand.interviews));
	const words = readWords(files, found);
	const { upstream, diagnostics } = findUpstream(found, folders.ours);
	const { locale } = found;
	const components = readComponents(folder, folders.shown);
	const style = readBrandCss(folders.own, { publicDirs: folders.publicDirs, base: locale.localeBase });
	const site: Site = {
		brand: found.brand,
		brandFile: found.brandFile,
		brandPlace: found.brandPlace,
		isOurs: folders.isOurs,
		locales: found.locales,
		lang: locale.lang,
		dir: locale.dir,
		origin: found.origin,
		siteBase: found.siteBase,
		localeBase: locale.localeBase,
		upstream,
		strings: words.strings,
		t: translator<StringKey>(words.strings, locale.lang),
		fallbackT: translator<StringKey>(words.fallbackStrings, fallbackLocale),
		wordingOf: words.wordingOf,
		files,
		publicDirs: folders.publicDirs,
		components: components.components,
		brandCss: style.css,
	};
	return {
		...(found.isRead && { site }),
		checkable: site,
		diagnostics: [
			...folders.diagnostics,
			...found.diagnostics,
			...words.diagnostics,
			...style.diagnostics,
			...components.diagnostics,
			...diagnostics,
		],
	};
}

/** Reads how texts are worded, and the words of the interface. */
function readWords(files: readonly ContentFile[], { brand, brandFile, isSound, locale }: SiteBrand) {
	const { wordingOf, diagnostics: wordingDiagnostics } = readWording(files, regionOf(brand));
	const written = files.filter(({ name, kind }) => kind === 'data' && name === 'strings');
	const isMissing = isSound && !written.some((file) => file.locale === locale.folder);
	const missing: Diagnostic = {
		file: brandFile,
		field: 'locales',
		code: 'missing-interface-words',
		message: `There are no words of the interface in "${locale.lang}".`,
		hint: `Write content/${locale.folder}/strings.yaml, with every key of Callback’s own content/en/strings.yaml.`,
	};
	const { strings, diagnostics } = readStrings(written, wordingOf);
	const fallback = written.filter((file) => file.locale === fallbackLocale);
	const isSame = fallback.length === written.length;
	return {
		wordingOf,
		strings,
		fallbackStrings: isSame ? strings : readStrings(fallback, wordingOf).strings,
		diagnostics: [...(isMissing ? [missing] : []), ...wordingDiagnostics, ...diagnostics],
	};
}
