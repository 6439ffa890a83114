import { formatMonth } from '../lib/month.ts';
import type { Knowledge } from '../library/knowledge.ts';
import { hasOwnPage, questionAddress } from '../library/question-address.ts';
import type { BankQuestion } from '../library/question-files.ts';
import type { DirectiveContext } from '../markdown/context.ts';
import { highlight } from './highlighter.ts';
import { countingHost } from '../site/analytics.ts';
import { filesBelow } from '../site/files-below.ts';
import type { Site } from '../site/site.ts';
import { fallbackLocale, fallbackFiles } from '../site/fallback-language.ts';

/**
 * Hands the library's data and the interface strings to the directives.
 * @param everyQuestion those too that the site leaves out
 * @returns the function that finds a file's directives by its path: a text in the fallback language keeps its own labels
 */
export function directiveContexts(
	site: Site,
	knowledge: Knowledge,
	everyQuestion: readonly BankQuestion[],
): (file: string) => DirectiveContext {
	const cards = cardsOf(knowledge, everyQuestion);
	const found = { questions: cards, files: filesOf(site) };
	const own = directiveContext(site, site.lang, site.t, knowledge, found);
	const fallback = directiveContext(site, fallbackLocale, site.fallbackT, knowledge, found);
	const inFallback = fallbackFiles(site);
	return (file) => (inFallback.has(file) ? fallback : own);
}

function isReachable({ contact, consultants }: Site['brand']): boolean {
	return contact !== undefined || consultants.length > 0;
}

function countedWith({ analytics }: Site['brand'], t: Site['t']): string | undefined {
	return analytics && t(`counting.${analytics.provider}`, { host: countingHost(analytics) });
}

/** Public files with their sizes, those of the firm before ours. */
function filesOf({ publicDirs }: Site): DirectiveContext['files'] {
	return new Map(
		publicDirs.toReversed().flatMap((folder) => filesBelow(folder).map(({ path, size }) => [path, size])),
	);
}

/** Every question that a text can name; those that the site leaves out are marked. */
function cardsOf({ questions }: Knowledge, all: readonly BankQuestion[]): DirectiveContext['questions'] {
	const shown = new Set(questions.map(({ id }) => id));
	return new Map(
		all.map((question) => [
			question.id,
			{
				...question,
				page: hasOwnPage(question) ? questionAddress(question) : undefined,
				hidden: !shown.has(question.id),
			},
		]),
	);
}

function directiveContext(
	site: Site,
	lang: string,
	t: Site['t'],
	{ sources, claims, disagreements, laws }: Knowledge,
	{ questions, files }: Pick<DirectiveContext, 'questions' | 'files'>,
): DirectiveContext {
	const sourceNames = new Map(sources.map(({ id, name }) => [id, name]));
	return {
		t,
		lang,
		firm: isReachable(site.brand) ? site.brand.name : undefined,
		counted: countedWith(site.brand, t),
		allow: site.brand.allow,
		files,
		highlight,
		tools: site.brand.interviews,
		components: new Set(site.components.map(({ name }) => name)),
		sourceCount: sources.length,
		questions,
		claims: new Map(
			claims.map((claim) => [
				claim.id,
				{
					...claim,
					sourceNames: claim.sources.map((id) => sourceNames.get(id) ?? id),
					disagreements: disagreements.filter(({ sides }) => sides.flat().includes(claim.id)),
				},
			]),
		),
		laws: {
			topics: new Map(Object.entries(laws.topics)),
			places: new Map(Object.entries(laws.places)),
			rows: laws.rows.map((row) => ({
				...row,
				asOf: formatMonth(row.asOf, lang),
				reread: row.reread && formatMonth(row.reread, lang),
			})),
		},
	};
}
