import { formatMonth } from '../lib/dates.ts';
import type { Knowledge } from '../library/knowledge.ts';
import type { PieceContext } from '../markdown/context.ts';
import { countingHost } from '../site/analytics.ts';
import { fallbackLocale, isFallback, type Site } from '../site/site.ts';

/**
 * Hands the library's data and the interface strings to the author pieces.
 * @returns the function that finds a file's pieces by its path: a text in the fallback language keeps its own labels
 */
export function pieceContexts(site: Site, knowledge: Knowledge): (file: string) => PieceContext {
	const own = pieceContext(site, site.lang, site.t, knowledge);
	const fallback = pieceContext(site, fallbackLocale, site.fallbackT, knowledge);
	return (file) => (isFallback(site, file) ? fallback : own);
}

function isReachable({ contact, consultants }: Site['brand']): boolean {
	return contact !== undefined || consultants.length > 0;
}

function countedWith({ analytics }: Site['brand'], t: Site['t']): string | undefined {
	return analytics && t(`counting.${analytics.provider}`, { host: countingHost(analytics) });
}

function pieceContext(
	site: Site,
	lang: string,
	t: Site['t'],
	{ sources, claims, disagreements, questions, laws }: Knowledge,
): PieceContext {
	const sourceNames = new Map(sources.map(({ id, name }) => [id, name]));
	return {
		t,
		lang,
		firm: isReachable(site.brand) ? site.brand.name : undefined,
		counted: countedWith(site.brand, t),
		sourceCount: sources.length,
		questions: new Map(questions.map((question) => [question.id, question])),
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
			rows: laws.rows.map((row) => ({ ...row, asOf: formatMonth(row.asOf, lang) })),
		},
	};
}
