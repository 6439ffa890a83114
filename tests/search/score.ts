import { idAt } from './ask.ts';
import type { Query } from './queries.ts';

/** How well a list of queries is answered. */
export interface Score {
	queries: number;
	/** Share of queries with a right guide in the first place, 0 to 1. */
	first: number;
	/** Share of queries with a right guide among the first three, 0 to 1. */
	three: number;
	/** Mean of one over the place of the first right guide; nothing for one that does not load at once. */
	mrr: number;
}

/** @param answers for each query the paths it leads to, best first */
export function score(queries: readonly Query[], answers: readonly (readonly string[])[]): Score {
	const places = queries.map((query, at) => placeOf(query, answers[at] ?? []));
	const share = (most: number) => places.filter((place) => place <= most).length / places.length;
	const sum = places.reduce((all, place) => all + 1 / place, 0);
	return { queries: queries.length, first: share(1), three: share(3), mrr: sum / places.length };
}

/** The score of each kind of query. */
export function scoreByKind(
	queries: readonly Query[],
	answers: readonly (readonly string[])[],
): Map<string, Score> {
	const kinds = [...new Set(queries.map(({ kind }) => kind))];
	return new Map(
		kinds.map((kind) => {
			const chosen = queries.flatMap((query, at) => (query.kind === kind ? [at] : []));
			return [
				kind,
				score(
					chosen.map((at) => queries[at]!),
					chosen.map((at) => answers[at]!),
				),
			];
		}),
	);
}

/** Place of the first right guide, counted from 1; Infinity where there is none. */
function placeOf({ expected }: Query, paths: readonly string[]): number {
	const at = paths.findIndex((path) => expected.includes(idAt(path)));
	return at === -1 ? Infinity : at + 1;
}

/** Writes scores as a table, with the queries below it that have no right guide among their first three. */
export function report(
	title: string,
	queries: readonly Query[],
	answers: readonly (readonly string[])[],
): string {
	const rows = [...scoreByKind(queries, answers), ['all', score(queries, answers)] as const].map(
		([kind, { queries: number, first, three, mrr }]) =>
			[kind.padEnd(12), String(number).padStart(7), percent(first), percent(three), mrr.toFixed(3)].join(
				'  ',
			),
	);
	const missed = queries.flatMap((query, at) => {
		const paths = answers[at] ?? [];
		if (placeOf(query, paths) <= 3) return [];
		return [`  ${query.query} → ${paths.slice(0, 3).map(idAt).join(', ') || 'nothing'}`];
	});
	const head = `${'kind'.padEnd(12)}  queries  success@1  success@3    MRR`;
	return [title, head, ...rows, ...(missed.length > 0 ? ['Not among the first three:', ...missed] : [])].join(
		'\n',
	);
}

function percent(share: number): string {
	return `${(share * 100).toFixed(1)} %`.padStart(9);
}
