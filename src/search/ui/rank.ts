/** What Pagefind finds for one word. */
export interface WordAnswer {
	/** By record id. */
	found: ReadonlyMap<string, WordMatch>;
}

/** How one word stands in one record. */
export interface WordMatch {
	/** Pagefind's score of the text, without what is told about the page. */
	score: number;
	/** What else is told about the page in which the word stands: its title, the words of its author. */
	fields: readonly string[];
	/** Where the word stands in the text, counted in words. */
	locations: readonly number[];
}

/** A record that was found, best first. */
export interface Ranked {
	id: string;
	score: number;
	/** How much of the query the record answers, rare words counting more: 0 to 1. */
	coverage: number;
	/** How much of the query its title or its author's words answer: 0 to 1. */
	aboutness: number;
}

/** What a word is worth where it stands, next to its score in the text. */
const fieldWeights: Record<string, number> = {
	title: 8,
	words: 10,
	...Object.fromEntries(Array.from({ length: 25 }, (_, group) => [`words${group}`, 10])),
	same: 5,
};

/** Every field that a page or record may be told by. */
export const toldFields = Object.keys(fieldWeights);

/**
 * Ranks records for a query of several words. Pagefind wants every word of a query in every page; people type words
 * too many. Here a record may miss some: its text counts the less, the more is missing; and what is told about it counts
 * the more, the more of the query one title or phrase answers at once.
 * @param answers one for each word
 * @param total number of all records
 * @param worthOf what a record is worth next to another one that fits as well
 * @see Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond, for the weight of a word
 */
export function rank(
	answers: readonly WordAnswer[],
	total: number,
	worthOf: (id: string) => number = () => 1,
): Ranked[] {
	const weights = answers.map(({ found }) => Math.log(1 + (total - found.size + 0.5) / (found.size + 0.5)));
	const whole = weights.reduce((sum, weight) => sum + weight, 0);
	const ids = new Set(answers.flatMap(({ found }) => [...found.keys()]));
	return [...ids]
		.map((id) => {
			let text = 0;
			let told = 0;
			let matched = 0;
			let about = 0;
			const together = new Map<string, number>();
			for (const [at, { found }] of answers.entries()) {
				const match = found.get(id);
				if (!match) continue;
				const weight = weights[at] ?? 0;
				text += match.score;
				matched += weight;
				const field = Math.max(0, ...match.fields.map((name) => fieldWeights[name] ?? 0));
				told += weight * field;
				if (field > 0) about += weight;
				for (const name of match.fields) together.set(name, (together.get(name) ?? 0) + weight);
			}
			const coverage = matched / whole;
			const aboutness = about / whole;
			const atOnce = Math.max(0, ...together.values()) / whole;
			return {
				id,
				score: (text * coverage + told * atOnce) * worthOf(id),
				coverage,
				aboutness,
			};
		})
		.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}
