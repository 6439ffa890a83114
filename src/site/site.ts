import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { DiagnosticError, type Diagnostic } from '../lib/diagnostic.ts';
import { translator } from '../lib/translate.ts';
import type { Brand } from '../schema/brand.ts';
import type { StringKey } from '../schema/strings.ts';
import { localBrand, readBrand, type BrandPlace, type ReadBrand } from './brand.ts';
import { readContent, type ContentFile } from './files.ts';
import { folderOf, siteLocales, type SiteLocale } from './locales.ts';
import { checkPublicLinks } from './public-links.ts';
import { checkPublicSvgs } from './public-svgs.ts';
import { unreadablePlaces } from './unreadable.ts';
import { standInBrand } from './stand-in.ts';
import { readStrings, type Strings } from './strings.ts';
import { readWording, regionOf, type WordingOf } from './wording.ts';

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
	top: string;
	/** Path of the pages in this language: the same for the main one, below it for others. */
	base: string;
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
}

/** Language of texts that a site has in none of its own. */
export const fallbackLocale = 'en';

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
	from = process.cwd(),
): { site?: Site; checkable: Site; diagnostics: Diagnostic[] } {
	const shown = (path: string) => relative(from, path);
	const unreadable = folder === undefined ? [] : unreadablePlaces(folder, shown);
	if (unreadable.length > 0) throw new DiagnosticError(unreadable);
	const ours = readContent(join(root, 'content'), 'callback', (path) => relative(root, path));
	const theirs = folder === undefined ? undefined : readContent(join(folder, 'content'), 'firm', shown);
	const diagnostics = [...ours.diagnostics, ...(theirs?.diagnostics ?? [])];
	const publicDirs = [...(folder === undefined ? [] : [join(folder, 'public')]), join(root, 'public')];

	const own = theirs ?? ours;
	const brandFile = own.files.find(({ path }) => path === 'brand.yaml');
	if (folder !== undefined) {
		const folderOfFiles = join(folder, 'public');
		diagnostics.push(...checkPublicLinks(folderOfFiles, shown), ...checkPublicSvgs(folderOfFiles, shown));
	}
	const brandName = brandFile?.file ?? shown(join(folder ?? root, 'content', 'brand.yaml'));
	const read: ReadBrand = brandFile
		? readBrand(brandFile, publicDirs)
		: {
				placeOf: (path) => ({ file: brandName, field: path.join('.') }),
				diagnostics: diagnostics.some(({ file }) => file === brandName)
					? []
					: [noBrand(brandName, folder ?? root)],
			};
	const isSound = read.brand !== undefined && read.diagnostics.length === 0;
	const forAll = { ...read, brand: read.brand ?? standInBrand(brandFile?.text) };
	const { origin, pathname } = new URL(forAll.brand.address);
	const top = pathname.endsWith('/') ? pathname : `${pathname}/`;
	const locales = siteLocales(forAll.brand, top);
	const locale = locales.find(({ lang }) => lang === wanted) ?? locales[0];
	const local = own.files.find(({ path }) => path === `${locale.folder}/brand.yaml`);
	const {
		brand,
		placeOf,
		diagnostics: localDiagnostics,
	} = local ? localBrand(forAll, local, publicDirs) : forAll;
	diagnostics.push(...read.diagnostics, ...(local ? localDiagnostics : []));

	const all = [...ours.files, ...(theirs?.files ?? [])];
	const files = [
		...all.filter((file) => file.locale === undefined),
		...all.filter((file) => file.locale === fallbackLocale),
		...(locale.folder === fallbackLocale ? [] : all.filter((file) => file.locale === locale.folder)),
	];
	const { wordingOf, diagnostics: wordingDiagnostics } = readWording(files, regionOf(brand));
	const stringFiles = files.filter(({ name, kind }) => kind === 'data' && name === 'strings');
	if (isSound && !stringFiles.some((file) => file.locale === locale.folder)) {
		diagnostics.push({
			file: brandName,
			field: 'locales',
			message: `There are no words of the interface in "${locale.lang}".`,
			hint: `Write content/${locale.folder}/strings.yaml, with every key of Callback’s own content/en/strings.yaml.`,
		});
	}
	const { strings, diagnostics: stringDiagnostics } = readStrings(stringFiles, wordingOf);
	const { strings: fallbackStrings } = readStrings(
		stringFiles.filter((file) => file.locale === fallbackLocale),
		wordingOf,
	);
	diagnostics.push(...wordingDiagnostics, ...stringDiagnostics);

	const upstream = brand.canonical === 'upstream' ? publicAddress(ours.files) : undefined;
	if (brand.canonical === 'upstream' && upstream === undefined) {
		diagnostics.push({
			...placeOf(['canonical']),
			message: 'The handbook has no address on the web yet to which search engines could be led.',
			hint: 'Write "canonical: self", or leave the field out: they then show the guides on your site.',
		});
	}
	const site: Site = {
		brand,
		brandFile: brandName,
		brandPlace: placeOf,
		isOurs: folder === undefined,
		locales,
		lang: locale.lang,
		dir: locale.dir,
		origin,
		top,
		base: locale.base,
		upstream,
		strings,
		t: translator<StringKey>(strings, locale.lang),
		fallbackT: translator<StringKey>(fallbackStrings, fallbackLocale),
		wordingOf,
		files,
		publicDirs,
	};
	return { ...(read.brand && { site }), checkable: site, diagnostics };
}

/** Where a brand.yaml may have ended up that is not where it belongs. */
const misnamed = [
	'content/brand.yml',
	'content/brand.yaml.txt',
	'content/brand.yaml.yaml',
	'brand.yaml',
	'public/brand.yaml',
	'content/en/brand.yaml',
];

function noBrand(file: string, folder: string): Diagnostic {
	const message = 'The site has no brand.yaml.';
	const found = misnamed.find((path) => existsSync(join(folder, path)));
	if (found !== undefined)
		return { file, message, hint: `There is a ${found}: is it meant? Name it content/brand.yaml.` };
	return {
		file,
		message,
		hint: 'Write at least name, tagline, address and accent into it; the manual shows how.',
	};
}

/** Address of Callback's own site; nothing while it is one of those kept for examples. */
function publicAddress(ours: readonly ContentFile[]): string | undefined {
	const file = ours.find(({ path }) => path === 'brand.yaml');
	const address = file && readBrand(file, []).brand?.address;
	if (address === undefined || /\.(?:example|test|invalid|localhost)$/.test(new URL(address).hostname))
		return undefined;
	return address.endsWith('/') ? address : `${address}/`;
}

/** Whether a content file is in the fallback language of a site that speaks another. */
export function isFallback(site: Pick<Site, 'lang'>, file: string): boolean {
	const locale = [...file.matchAll(/(?:^|[\\/])content[\\/]([a-z]{2,3})(?=[\\/])/g)].at(-1)?.[1];
	return locale === fallbackLocale && folderOf(site.lang) !== fallbackLocale;
}
