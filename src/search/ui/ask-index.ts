import type { Instance } from 'virtual:callback/pagefind';
import { capitals, formsInQuery, formsInText, pairsOf } from '../shared/forms.ts';
import type { WordAnswer, WordMatch } from './rank.ts';
import type { Stored } from '../shared/stored.ts';
import { isUnspaced, lettersOf } from '../shared/unspaced.ts';

/** Where a word stands. */
export interface FoundWord extends WordAnswer {
	/** Loads what was stored of a record, by its id. */
	load: ReadonlyMap<string, () => Promise<Stored>>;
}

type Results = Awaited<ReturnType<Instance['search']>>['results'];

/** Pagefind takes a letter for the beginning of a longer word, which would be worth less. */
const loneLetter = 1.5;

/** Pagefind with ids as `words.json` has them. @param length of these, in characters */
export function withShortIds(pagefind: Instance, length: number): Instance {
	return {
		search: async (words) => {
			const { results } = await pagefind.search(words);
			// The language stands before each.
			const shortOf = (id: string) => id.slice(id.lastIndexOf('_') + 1).slice(0, length);
			return { results: results.map((result) => ({ ...result, id: shortOf(result.id) })) };
		},
	};
}

/** Asks for a word in each of its forms. Nothing finds everything. @param acronym whether it stands in capitals, too */
export async function askFor(pagefind: Instance, word: string | null, acronym = false): Promise<FoundWord> {
	if (word === null) return foundIn([await resultsOf(pagefind, null)]);
	const found = await askForms(pagefind, [...formsInQuery(word), ...(acronym ? [word + capitals] : [])]);
	if (!isUnspaced(word)) return found.found.size > 0 ? found : askForms(pagefind, formsInText(word));
	const letters = lettersOf(word).length;
	if (letters === 1)
		return {
			...found,
			found: new Map(
				[...found.found].map(([id, match]) => [id, { ...match, score: match.score * loneLetter }]),
			),
		};
	return withLastLetters(found.found.size > 0 ? found : await partly(pagefind, word));
}

async function askForms(pagefind: Instance, forms: readonly string[]): Promise<FoundWord> {
	return foundIn(await Promise.all(forms.map((form) => resultsOf(pagefind, form))));
}

/** Whether a word stands somewhere, in this or another form. */
export async function standsIn(pagefind: Instance, word: string): Promise<boolean> {
	if (isUnspaced(word)) return (await askFor(pagefind, word)).found.size > 0;
	const { found } = await askForms(
		pagefind,
		formsInText(word).map((form) => `"${form}"`),
	);
	return found.size > 0;
}

/** Where most pairs of a word stand, though not all in a row: another ending, another word put to it. */
async function partly(pagefind: Instance, word: string): Promise<FoundWord> {
	const pairs = pairsOf(word);
	if (pairs.length < 2) return foundIn([]);
	const answers = await Promise.all(pairs.map((pair) => resultsOf(pagefind, `"${pair}"`)));
	const { found, load } = foundIn(answers);
	const share = (id: string) =>
		answers.filter((results) => results.some((result) => result.id === id)).length / pairs.length;
	const enough = [...found].flatMap(([id, match]) =>
		share(id) < 0.5 ? [] : [[id, { ...match, score: match.score * share(id) }] as const],
	);
	return { found: new Map(enough), load };
}

/** The pairs of a word begin at each letter but the last. */
function withLastLetters({ found, load }: FoundWord): FoundWord {
	const whole = ({ locations, ...match }: WordMatch) => ({
		...match,
		locations: [...new Set(locations.flatMap((at) => [at, at + 1]))].sort((a, b) => a - b),
	});
	return { found: new Map([...found].map(([id, match]) => [id, whole(match)])), load };
}

async function resultsOf(pagefind: Instance, words: string | null): Promise<Results> {
	return (await pagefind.search(words)).results;
}

/** Puts answers for forms of one word together. Pagefind shares what a place is worth among the forms that stand there. */
function foundIn(answers: readonly Results[]): FoundWord {
	const found = new Map<string, WordMatch>();
	const load = new Map<string, () => Promise<Stored>>();
	for (const result of answers.flat()) {
		const { id, score, words, matchedMetaFields = [] } = result;
		const known = found.get(id) ?? { score: 0, fields: [], locations: [] };
		found.set(id, {
			score: known.score + score,
			fields: [...new Set([...known.fields, ...matchedMetaFields])],
			locations: [...new Set([...known.locations, ...words])].sort((a, b) => a - b),
		});
		load.set(id, () => result.data());
	}
	return { found, load };
}
