import { readFileSync } from 'node:fs';

/** A query of the relevance suite. */
export interface Query {
	/** What somebody types. */
	query: string;
	/** Ids of the guides, or addresses of the pages, of which any one answers it. */
	expected: string[];
	kind: string;
}

/** The queries that the search is measured by. */
export const ownQueries = `${import.meta.dirname}/queries.tsv`;

/** Reads a table with the columns query, expected (ids with `|` between them) and kind, under a line that names them. */
export function readQueries(file: string): Query[] {
	const [, ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
	return lines.map((line, at) => {
		const [query, expected, kind, ...rest] = line.split('\t').map((part) => part.trim());
		if (!query || !expected || !kind || rest.length > 0) {
			throw new Error(`${file}:${at + 2} needs three columns with tabs between them: query, expected, kind.`);
		}
		return { query, expected: expected.split('|'), kind };
	});
}
