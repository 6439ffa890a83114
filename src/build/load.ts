import { DiagnosticError, type Diagnostic } from '../lib/diagnostic.ts';
import { guideAddress } from '../library/links.ts';
import { readRedirects, type Redirect } from '../library/redirects.ts';
import type { SiteLocale } from '../site/locales.ts';
import { readLocale, type LoadedLocale, type ReadLocale, type Reading } from './load-locale.ts';
import { linksAcrossLanguages } from './links-across-languages.ts';
import { unknownIds } from './unknown-ids.ts';

/** A site in one of its languages, with what all of them share. */
export interface Loaded extends LoadedLocale {
	/** Old addresses of the whole site, the most exact first. */
	redirects: Redirect[];
}

/**
 * Reads a whole site and checks all of it.
 * @returns the site in each of its languages, the main one first
 * @throws DiagnosticError with every fault found
 */
export function load(
	root: string,
	folder: string | undefined,
	reading: Omit<Reading, 'lang'>,
): [Loaded, ...Loaded[]] {
	const main = readLocale(root, folder, reading);
	const { site } = main;
	const others = site.locales
		.slice(1)
		.map((locale) => ({ ...locale, ...readLocale(root, folder, { ...reading, lang: locale.lang }) }));
	const diagnostics = [
		...main.diagnostics,
		...others.flatMap((other) => ofLanguage(other, main.diagnostics)),
		...unknownIds(
			site,
			[main, ...others].map(({ nameable }) => nameable),
		),
		...others.flatMap((other) => localeFolderConflicts(other.folder, main.addresses, site.brandFile)),
	];
	const below = others.flatMap(({ folder: code, addresses }) =>
		[...addresses.routes, ...addresses.guides.map(guideAddress), ...addresses.files].map(
			(address) => `/${code}${address}`,
		),
	);
	const { redirects, diagnostics: redirectDiagnostics } = readRedirects(site.files, {
		...site,
		...main.addresses,
		base: site.siteBase,
		routes: new Set([...main.addresses.routes, ...below]),
		headings: new Map([
			...main.addresses.headings,
			...others.flatMap(({ folder: code, addresses: { headings } }) =>
				[...headings].map(([address, ids]) => [`/${code}${address}`, ids] as const),
			),
		]),
		languages: others.map(({ folder: code }) => code),
	});
	if (main.arePlacesKnown) diagnostics.push(...redirectDiagnostics);
	if (others.length > 0 && [main, ...others].every(({ arePlacesKnown }) => arePlacesKnown))
		diagnostics.push(
			...linksAcrossLanguages([main, ...others], site.origin).filter(
				// A text without a translation stands in several languages; in one of them, its link may be told already.
				({ file, line, message }) =>
					!diagnostics.some(
						(told) => told.file === file && told.line === line && told.message.startsWith(message),
					),
			),
		);
	const finish = (locale: ReadLocale): Loaded => {
		if (!locale.finish || diagnostics.length > 0) throw new DiagnosticError(unique(diagnostics));
		return { ...locale.finish(), redirects };
	};
	return [finish(main), ...others.map(finish)];
}

/** What is wrong in a further language alone. Of a file that several share, it is told in which it is so. */
function ofLanguage(
	{ diagnostics, lang, folder }: ReadLocale & Pick<SiteLocale, 'lang' | 'folder'>,
	known: readonly Diagnostic[],
): Diagnostic[] {
	const told = new Set(known.map((diagnostic) => JSON.stringify(diagnostic)));
	return diagnostics
		.filter((diagnostic) => !told.has(JSON.stringify(diagnostic)))
		.map((diagnostic) =>
			diagnostic.file.split(/[\\/]/).includes(folder) || diagnostic.message.includes(`"${lang}"`)
				? diagnostic
				: { ...diagnostic, message: `${diagnostic.message} This is so for the pages in "${lang}".` },
		);
}

/** What of the main language stands where the pages in another one belong. @param code folder of that language */
function localeFolderConflicts(
	code: string,
	{ routes, files }: Pick<ReadLocale['addresses'], 'routes' | 'files'>,
	brandFile: string,
): Diagnostic[] {
	const taken = [...routes, ...files].find((address) => address.startsWith(`/${code}/`));
	if (taken === undefined) return [];
	return [
		{
			file: brandFile,
			field: 'locales',
			code: 'address-taken',
			message: `The pages in "${code}" are to stand at /${code}/, and ${taken} stands there already.`,
			hint: 'Give that page or folder another name.',
		},
	];
}

function unique(diagnostics: readonly Diagnostic[]): Diagnostic[] {
	return [...new Map(diagnostics.map((diagnostic) => [JSON.stringify(diagnostic), diagnostic])).values()];
}
