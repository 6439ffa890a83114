import { basename, join, resolve } from 'node:path';
import { nameOf } from '../import/names.ts';
import { planImport, type Target } from '../import/plan.ts';
import { formatReport } from '../import/report.ts';
import { readExport } from '../import/sources.ts';
import { writePlan, writeReport } from '../import/write.ts';
import { DiagnosticError } from '../lib/diagnostic.ts';
import { allFeatures, fixedRoutes, sectionAddress } from '../library/routes.ts';
import { readSections } from '../library/sections.ts';
import { readSite, type Site } from '../site/site.ts';
import { localeOf } from './locale.ts';
import { siteDirectories } from './site-directories.ts';
import { shownPath } from '../site/shown-path.ts';

/**
 * Makes guides and pages of WordPress exports, HTML and Markdown, marked for review, and tells what is left to do.
 * @param names files and folders
 * @param into site folder
 * @param locale their language, one of the site; the main one when it is left out
 * @throws DiagnosticError when something cannot be read, or a file is in the way; nothing is written then
 */
export function importTexts(names: readonly string[], into: string, locale?: string): void {
	const place = siteDirectories(into);
	const { root, folder } = place;
	if (folder === undefined) throw new Error('An import goes into a site folder.');
	const { site, diagnostics } = readSite(root, folder, localeOf(place, locale).lang);
	if (!site) throw new DiagnosticError(diagnostics);
	const plan = planImport(
		names.map((name) => readExport(name)),
		targetOf(site),
	);
	const shown = shownPath(folder);
	const report = formatReport(plan, shown === '.' ? basename(resolve(folder)) : shown);
	writePlan(plan, folder);
	const notes = plan.files.length > 0 ? writeReport(report, folder) : undefined;
	console.log(report);
	if (notes !== undefined) console.log(`This list is kept in ${shownPath(join(folder, notes))}.`);
}

/** What an import has to know of the site: its language, its sections, and the names that are taken. */
export function targetOf({ lang, files, wordingOf }: Site): Target {
	const { all, hidden } = readSections(files, [], wordingOf).sections;
	const ours = readSections(
		files.filter(({ origin }) => origin === 'callback'),
		[],
	).sections.all;
	const sections = all
		.filter(({ id }) => !hidden.has(id))
		.map(({ id, name, stage, kind, groups }) => ({
			id,
			names: [id, name, ...ours.filter((section) => section.id === id).map((section) => section.name)].map(
				nameOf,
			),
			stage: kind === 'reference' ? undefined : stage,
			isBrief: kind === 'articles' || kind === 'reference',
			groups: groups.map((group) => ({ id: group.id, names: [group.id, group.name].map(nameOf) })),
		}));
	const locale = new Intl.Locale(lang).language;
	const idsOfOurs = (kind: 'guide' | 'page') =>
		files.filter((file) => file.kind === kind && file.origin === 'callback').map(({ name }) => name);
	const theirs = (kind: 'guide' | 'page') =>
		files
			.filter((file) => file.kind === kind && file.origin === 'firm' && file.locale === locale)
			.map(({ name, file }) => [name, file] as const);
	const routes = [
		...fixedRoutes(allFeatures),
		...all.map(({ id }) => sectionAddress(id)),
		'/404/',
		'/index/',
	].map((route) => route.split('/')[1] ?? '');
	return {
		lang,
		sections,
		ours: { guide: new Set(idsOfOurs('guide')), page: new Set([...idsOfOurs('page'), ...routes]) },
		theirs: { guide: new Map(theirs('guide')), page: new Map(theirs('page')) },
	};
}
