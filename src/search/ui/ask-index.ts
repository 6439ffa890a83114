import { capitals, formsInQuery, formsInText, pairsOf } from '../shared/forms.ts';
import type { Found, Pagefind } from './pagefind.ts';
import type { WordAnswer, WordMatch } from './rank.ts';
import type { Stored } from '../shared/stored.ts';
import { isUnspaced, lettersOf } from '../shared/unspaced.ts';

/** Where a word stands. */
export interface FoundWord extends WordAnswer {
	/** Loads what was stored of a record, by its id. */
	load: ReadonlyMap<string, () => Promise<Stored>>;
}

/** Pagefind takes a letter for the beginning of a longer word, which would be worth less. */
const loneLetter = 1.5;

/** Asks for a word in each of its forms. Nothing finds everything. @param acronym whether it stands in capitals, too */
export async function askFor(pagefind: Pagefind, word: string | null, acronym = false): Promise<FoundWord> {
	if (word === null) return foundIn([await pagefind.search(null)]);
	const found = await askForms(pagefind, [...formsInQuery(word), ...(acronym ? [word + capitals] : [])]);
	if (!isUnspaced(word)) return found.found.size > 0 ? found : askForms(pagefind, formsInText(word));
	const letters = lettersOf(word).length;
	if (letters === 1) {
		const less = ({ score, ...match }: WordMatch) => ({ ...match, score: score * loneLetter });
		return { ...found, found: new Map([...found.found].map(([id, match]) => [id, less(match)])) };
	}
	return withLastLetters(found.found.size > 0 ? found : await partly(pagefind, word));
}

async function askForms(pagefind: Pagefind, forms: readonly string[]): Promise<FoundWord> {
	return foundIn(await Promise.all(forms.map((form) => pagefind.search(form))));
}

/** Whether a word stands somewhere, in this or another form. */
export async function standsIn(pagefind: Pagefind, word: string): Promise<boolean> {
	if (isUnspaced(word)) return (await askFor(pagefind, word)).found.size > 0;
	const exactly = formsInText(word).map((form) => `"${form}"`);
	return (await askForms(pagefind, exactly)).found.size > 0;
}

/** Where most pairs of a word stand, though not all in a row: another ending, another word put to it. */
async function partly(pagefind: Pagefind, word: string): Promise<FoundWord> {
	const pairs = pairsOf(word);
	if (pairs.length < 2) return foundIn([]);
	const answers = await Promise.all(pairs.map((pair) => pagefind.search(`"${pair}"`)));
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

/** Puts answers for forms of one word together. Pagefind shares what a place is worth among the forms that stand there. */
function foundIn(answers: readonly (readonly Found[])[]): FoundWord {
	const found = new Map<string, WordMatch>();
	const load = new Map<string, () => Promise<Stored>>();
	for (const { id, score, fields, locations, load: loadStored } of answers.flat()) {
		const known = found.get(id) ?? { score: 0, fields: [], locations: [] };
		found.set(id, {
			score: known.score + score,
			fields: [...new Set([...known.fields, ...fields])],
			locations: [...new Set([...known.locations, ...locations])].sort((a, b) => a - b),
		});
		load.set(id, loadStored);
	}
	return { found, load };
}
