import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../lib/diagnostic.ts';
import type { Brand } from '../schema/brand.ts';
import { readBrand, type BrandPlace, type ReadBrand } from './brand.ts';
import type { ContentFile } from './files.ts';
import { siteLocales, type SiteLocale } from './locales.ts';
import { mergeLocaleBrand } from './merge-locale-brand.ts';
import type { SiteFolders } from './site-folders.ts';
import { standInBrand } from './stand-in.ts';

/** The brand of a site in one of its languages, and where the site stands on the web. */
export interface SiteBrand {
	brand: Brand;
	/** brand.yaml as the person knows it. */
	brandFile: string;
	/** Where a field of the brand stands: there, or in the file of this language. */
	brandPlace: BrandPlace;
	/** Whether brand.yaml could be read: `brand` is a stand-in otherwise. */
	isRead: boolean;
	/** Whether nothing at all is wrong in brand.yaml. */
	isSound: boolean;
	/** Every language of the site, the main one first. */
	locales: [SiteLocale, ...SiteLocale[]];
	locale: SiteLocale;
	/** Scheme and host of the site, without a path. */
	origin: string;
	/** Path of the site in all its languages, starting and ending with a slash. */
	siteBase: string;
	diagnostics: Diagnostic[];
}

/** Reads brand.yaml, and lays that of the language over it. @param wanted a language of the brand, as it names it */
export function readSiteBrand(folders: SiteFolders, wanted: string | undefined): SiteBrand {
	const { own, publicDirs } = folders;
	const file = own.find(({ path }) => path === 'brand.yaml');
	const brandFile = file?.file ?? folders.shown(join(folders.home, 'content', 'brand.yaml'));
	const read = file ? readBrand(file, publicDirs) : withoutBrand(brandFile, folders);
	const forAll = { ...read, brand: read.brand ?? standInBrand(file?.text) };
	const { origin, pathname } = new URL(forAll.brand.address);
	const siteBase = pathname.endsWith('/') ? pathname : `${pathname}/`;
	const locales = siteLocales(forAll.brand, siteBase);
	const locale = locales.find(({ lang }) => lang === wanted) ?? locales[0];
	const localFile = own.find(({ path }) => path === `${locale.folder}/brand.yaml`);
	const local = localFile && mergeLocaleBrand(forAll, localFile, publicDirs);
	const { brand, placeOf } = local ?? forAll;
	return {
		brand,
		brandFile,
		brandPlace: placeOf,
		isRead: read.brand !== undefined,
		isSound: read.brand !== undefined && read.diagnostics.length === 0,
		locales,
		locale,
		origin,
		siteBase,
		diagnostics: [...read.diagnostics, ...(local?.diagnostics ?? [])],
	};
}

/** Where a brand.yaml may have ended up that is not where it belongs. */
const misnamed = [
	'content/brand.yml',
	'content/brand.yaml.txt',
	'content/brand.yaml.yaml',
	'content/Brand.yaml',
	'content/BRAND.yaml',
	'brand.yaml',
	'public/brand.yaml',
	'content/en/brand.yaml',
];

/** What is known of a site that has no brand.yaml; nothing is said where the file was told of already. */
function withoutBrand(file: string, { home, diagnostics }: SiteFolders): ReadBrand {
	const placeOf: BrandPlace = (path) => ({ file, field: path.join('.') });
	if (diagnostics.some((told) => told.file === file)) return { placeOf, diagnostics: [] };
	const found = misnamed.find((path) => existsSync(join(home, path)));
	const hint =
		found === undefined
			? 'Write at least name, tagline, address and accent into it; the manual shows how.'
			: `There is a ${found}: is it meant? Name it content/brand.yaml.`;
	return {
		placeOf,
		diagnostics: [{ file, code: 'missing-brand-file', message: 'The site has no brand.yaml.', hint }],
	};
}

/**
 * Finds the home page of Callback's own site, when the brand wants search engines to show guides of ours there.
 * @param ours content of the Callback package
 */
export function findUpstream(
	{ brand, brandPlace }: SiteBrand,
	ours: readonly ContentFile[],
): { upstream: string | undefined; diagnostics: Diagnostic[] } {
	if (brand.canonical !== 'upstream') return { upstream: undefined, diagnostics: [] };
	const upstream = publicAddress(ours);
	if (upstream !== undefined) return { upstream, diagnostics: [] };
	const fault: Diagnostic = {
		...brandPlace(['canonical']),
		code: 'no-upstream-address',
		message: 'The handbook has no address on the web yet to which search engines could be led.',
		hint: 'Write "canonical: self", or leave the field out: they then show the guides on your site.',
	};
	return { upstream, diagnostics: [fault] };
}

/** Address of Callback's own site; nothing while it is one of those kept for examples. */
function publicAddress(ours: readonly ContentFile[]): string | undefined {
	const file = ours.find(({ path }) => path === 'brand.yaml');
	const address = file && readBrand(file, []).brand?.address;
	if (address === undefined || /\.(?:example|test|invalid|localhost)$/.test(new URL(address).hostname))
		return undefined;
	return address.endsWith('/') ? address : `${address}/`;
}
