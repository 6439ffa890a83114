import type { Diagnostic } from '../lib/diagnostic.ts';
import { pick } from '../lib/pick.ts';
import { translator } from '../lib/translate.ts';
import type { StringKey } from '../schema/strings.ts';
import { readBrandCss } from './brand-css.ts';
import { readComponents, type SiteComponent } from './components.ts';
import { fallbackLocale, filesInLanguage } from './fallback-language.ts';
import type { ContentFile } from './files.ts';
import type { SiteLocale } from './locales.ts';
import { findUpstream, readSiteBrand, type SiteBrand } from './site-brand.ts';
import { contentOf, readFolders, type SiteFolders } from './site-folders.ts';
import { readStrings, type Strings } from './strings.ts';
import { readWording, regionOf, type WordingOf } from './wording.ts';
import { currentFolder } from '../lib/environment.ts';

const ofBrand = ['brand', 'brandFile', 'brandPlace', 'locales', 'origin', 'siteBase'] as const;
const ofFolders = ['isOurs', 'publicDirs'] as const;
const ofLocale = ['lang', 'dir', 'localeBase'] as const;

/** Which site this is, in one of its languages: the brand, its words and its files, ours with the firm's over them. */
export interface Site
	extends
		Pick<SiteBrand, (typeof ofBrand)[number]>,
		Pick<SiteFolders, (typeof ofFolders)[number]>,
		Pick<SiteLocale, (typeof ofLocale)[number]> {
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
		...pick(found, ofBrand),
		...pick(folders, ofFolders),
		...pick(locale, ofLocale),
		upstream,
		strings: words.strings,
		t: translator<StringKey>(words.strings, locale.lang),
		fallbackT: translator<StringKey>(words.fallbackStrings, fallbackLocale),
		wordingOf: words.wordingOf,
		files,
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
