import { suggest } from '../lib/nearest.ts';
import { ProblemError, type Problem } from '../lib/problem.ts';
import { guideAddress } from '../library/links.ts';
import { readRedirects, type Redirect } from '../library/redirects.ts';
import type { SiteLocale } from '../site/locales.ts';
import type { Site } from '../site/site.ts';
import { CompiledTexts } from './compiled-texts.ts';
import { readLocale, type LoadedLocale, type ReadLocale, type Reading } from './load-locale.ts';

/** A site in one of its languages, with what all of them share. */
export interface Loaded extends LoadedLocale {
	/** Old addresses of the whole site, the most exact first. */
	redirects: Redirect[];
}

/**
 * Reads a whole site and checks all of it.
 * @param root folder of the Callback package
 * @param folder site folder, or undefined for the handbook itself
 * @returns the site in each of its languages, the main one first
 * @throws ProblemError with every fault found
 */
export function load(
	root: string,
	folder: string | undefined,
	{ unreviewed, texts = new CompiledTexts() }: Omit<Reading, 'lang'> = {},
): [Loaded, ...Loaded[]] {
	const reading = { ...(unreviewed && { unreviewed }), texts };
	const main = readLocale(root, folder, reading);
	const { site } = main;
	const others = site.locales
		.slice(1)
		.map((locale) => ({ ...locale, ...readLocale(root, folder, { ...reading, lang: locale.lang }) }));
	const problems = [
		...main.problems,
		...others.flatMap((other) => ofLanguage(other, main.problems)),
		...unknownIds(
			site,
			[main, ...others].flatMap(({ guideIds }) => guideIds),
			[main, ...others].flatMap(({ questionIds }) => questionIds),
		),
		...others.flatMap((other) => inTheWay(other.folder, main.addresses, site.brandFile)),
	];
	const below = others.flatMap(({ folder: code, addresses }) =>
		[...addresses.routes, ...addresses.guides.map(guideAddress), ...addresses.files].map(
			(address) => `/${code}${address}`,
		),
	);
	const { redirects, problems: redirectProblems } = readRedirects(site.files, {
		...site,
		...main.addresses,
		base: site.top,
		routes: new Set([...main.addresses.routes, ...below]),
		languages: others.map(({ folder: code }) => code),
	});
	problems.push(...redirectProblems);
	const finish = (locale: ReadLocale): Loaded => {
		if (!locale.finish || problems.length > 0) throw new ProblemError(unique(problems));
		return { ...locale.finish(), redirects };
	};
	return [finish(main), ...others.map(finish)];
}

/** What is wrong in a further language alone. Of a file that several share, it is told in which it is so. */
function ofLanguage(
	{ problems, lang, folder }: ReadLocale & Pick<SiteLocale, 'lang' | 'folder'>,
	known: readonly Problem[],
): Problem[] {
	const told = new Set(known.map((problem) => JSON.stringify(problem)));
	return problems
		.filter((problem) => !told.has(JSON.stringify(problem)))
		.map((problem) =>
			problem.file.split(/[\\/]/).includes(folder) || problem.cause.includes(`"${lang}"`)
				? problem
				: { ...problem, cause: `${problem.cause} This is so for the pages in "${lang}".` },
		);
}

/** Guides and questions that the brand names to leave them out, and that are not there. */
function unknownIds(
	{ brand, brandPlace }: Site,
	guides: readonly string[],
	questions: readonly string[],
): Problem[] {
	const unknown = (path: readonly string[], named: readonly string[], what: string) =>
		named.flatMap((id) => {
			const noun = /^[A-Z]/.test(id) ? 'question' : 'guide';
			const ids = noun === 'guide' ? guides : questions;
			if (ids.includes(id)) return [];
			return {
				...brandPlace([...path, named.indexOf(id)]),
				cause: `There is no ${noun} "${id}" to ${what}.`,
				cure: suggest(id, [...new Set(ids)]),
			};
		});
	return [
		...unknown(['hide'], brand.hide, 'hide'),
		...unknown(['handbook', 'leaveOut'], brand.handbook.leaveOut, 'leave out'),
	];
}

/** What of the main language stands where the pages in another one belong. @param code folder of that language */
function inTheWay(
	code: string,
	{ routes, files }: Pick<ReadLocale['addresses'], 'routes' | 'files'>,
	brandFile: string,
): Problem[] {
	const taken = [...routes, ...files].find((address) => address.startsWith(`/${code}/`));
	if (taken === undefined) return [];
	return [
		{
			file: brandFile,
			field: 'locales',
			cause: `The pages in "${code}" are to stand at /${code}/, and ${taken} stands there already.`,
			cure: 'Give that page or folder another name.',
		},
	];
}

function unique(problems: readonly Problem[]): Problem[] {
	return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
