/** What a reader asks the search. Blank means: not asked. */
export interface Query {
	/** The words. */
	q: string;
	/** Id of a section. */
	section: string;
	/** Id of a stage of the journey. */
	stage: string;
	/** Kind of page: guide, situation, questions, evidence, page. */
	kind: string;
	/** Take the words as they are typed, without correcting their spelling. */
	literal: boolean;
}

/** Names of the filters, in the order in which they stand in an address. */
export const filterNames = ['section', 'stage', 'kind'] as const;

/** Longer questions are cut: nobody types them, and an address must stay an address. */
const longest = 200;

/** Reads a query from the parameters of an address or from a form. */
export function readQuery(given: URLSearchParams | FormData): Query {
	const value = (name: string) => {
		const text = given.get(name);
		return typeof text === 'string' ? text.replace(/\s+/g, ' ').trim().slice(0, longest).trim() : '';
	};
	return {
		q: value('q'),
		section: value('section'),
		stage: value('stage'),
		kind: value('kind'),
		literal: value('as') === 'typed',
	};
}

/** A query for these words alone. */
export function queryFor(q: string): Query {
	return { q, section: '', stage: '', kind: '', literal: false };
}

/** Writes a query as the last part of an address: `?q=…`, or nothing where nothing is asked. */
export function writeQuery(query: Query): string {
	const params = new URLSearchParams();
	for (const name of ['q', ...filterNames] as const) if (query[name]) params.set(name, query[name]);
	if (query.literal && query.q) params.set('as', 'typed');
	const text = params.toString();
	return text && `?${text}`;
}

/** Whether nothing is asked. */
export function isBlank(query: Query): boolean {
	return !query.q && filterNames.every((name) => !query[name]);
}
