import type { FoundWord } from './ask-index.ts';
import type { SearchIndex } from './connect.ts';
import { filterNames, type Query } from './query.ts';
import { rank, type Ranked } from './rank.ts';
import type { Stored } from '../shared/stored.ts';
import { doubtful, understand, type Spelling, type Understood } from './understand.ts';
import { wholeKinds, type FilterName, type NamedPage, type RecordFacts } from '../shared/words.ts';

/** Something that was found. */
export interface Hit extends Ranked, RecordFacts {
	/** Where its words stand in its text, and what each is worth. */
	places: { location: number; term: number }[];
	load: () => Promise<Stored>;
	/** Where it is a page of its own: what can be shown of it at once. */
	page: NamedPage | undefined;
}

/** What the search answers. */
export interface Answer extends Understood {
	/** Best first, after the filters. */
	hits: Hit[];
	/** How many there are of each value of each filter, with the other filters as they are. */
	counts: Record<(typeof filterNames)[number], Map<string, number>>;
	/** How many there are without filters. */
	unfiltered: number;
}

/** What a guide beside the journey is worth next to one of it: it is for some readers, such as those of a trade. */
const beside = 0.85;

/** Answers that are worth less than this part of the best one of their sort are no answers. */
const worth = 0.06;

/** Answers a query. @param lang language of the site */
export async function search(
	index: SearchIndex,
	query: Query,
	lang: string,
	spelling: Spelling,
): Promise<Answer> {
	const { words, find, all } = index;
	const understood = await understoodBy(index, query.q, lang, spelling);
	const answers = await Promise.all(query.q ? understood.terms.map(find) : [all()]);
	const worthOf = (id: string) => (isBeside(words.records.get(id)) ? beside : 1);
	const ranked = query.q ? rank(answers, words.records.size, worthOf) : inSiteOrder(words.records.keys());
	const hits = worthwhile(
		ranked.flatMap((found) => {
			const facts = words.records.get(found.id);
			return facts
				? [{ ...found, ...facts, ...placesOf(found.id, answers), page: words.pages.get(found.id) }]
				: [];
		}),
	);
	const passes = (hit: Hit, besides?: FilterName) =>
		filterNames.every((name) => name === besides || !query[name] || hit[name] === query[name]);
	const counts = filterNames.map((name) => [
		name,
		countBy(
			hits.filter((hit) => passes(hit, name)),
			name,
		),
	]);
	return {
		...understood,
		hits: inOrder(hits.filter((hit) => passes(hit))),
		counts: Object.fromEntries(counts) as Answer['counts'],
		unfiltered: hits.length,
	};
}

/** Asks the index for words that may be slips, and meanwhile loads what they then most likely mean. */
async function understoodBy(
	{ words, find, has }: SearchIndex,
	typed: string,
	lang: string,
	spelling: Spelling,
): Promise<Understood> {
	const doubts = doubtful(typed, lang, words);
	const likely = understand(typed, lang, words, new Set(doubts.map(({ word }) => word)), spelling);
	if (doubts.length === 0) return likely;
	const there = Promise.all(doubts.map(({ asked }) => has(asked)));
	// A failure is told where these words are waited for.
	Promise.all(likely.terms.map(find)).catch(() => undefined);
	const found = await there;
	if (!found.includes(true)) return likely;
	const lacking = new Set(doubts.filter((_, at) => !found[at]).map(({ word }) => word));
	return understand(typed, lang, words, lacking, spelling);
}

function isBeside(facts: RecordFacts | undefined): boolean {
	return facts?.kind === 'guide' && facts.stage === '';
}

/** Every record, for a reader who asks without words. */
function inSiteOrder(ids: Iterable<string>): Ranked[] {
	return [...ids].map((id) => ({ id, score: 0, coverage: 1, aboutness: 0 }));
}

function placesOf(id: string, answers: readonly FoundWord[]): Pick<Hit, 'places' | 'load'> {
	const places = answers.flatMap(({ found }, term) =>
		(found.get(id)?.locations ?? []).map((location) => ({ location, term })),
	);
	const load = answers.map((answer) => answer.load.get(id)).find((found) => found !== undefined);
	if (!load) throw new Error(`No word was found in record ${id}.`);
	return { places: places.sort((a, b) => a.location - b.location), load };
}

function countBy(hits: readonly Hit[], name: FilterName): Map<string, number> {
	const counts = new Map<string, number>();
	for (const hit of hits) counts.set(hit[name], (counts.get(hit[name]) ?? 0) + 1);
	return counts;
}

function worthwhile(hits: readonly Hit[]): Hit[] {
	const best = (sort: boolean) => hits.find(({ kind }) => wholeKinds.has(kind) === sort)?.score ?? 0;
	const least = { guides: best(true) * worth, entries: best(false) * worth };
	return hits.filter(({ kind, score }) => score >= (wholeKinds.has(kind) ? least.guides : least.entries));
}

/**
 * Guides lead. An entry that is about just these words comes second, or first where it is a page of the firm and no guide
 * is worth as much: a name, privacy. The other entries follow the third guide; of rules of law, which say the same of many
 * places, all but the best come last.
 */
function inOrder(hits: readonly Hit[]): Hit[] {
	const guides = hits.filter(({ kind }) => wholeKinds.has(kind));
	const [entry] = hits.filter(({ kind }) => !wholeKinds.has(kind));
	const best = guides[0]?.score ?? 0;
	const apt = entry !== undefined && entry.aboutness > 0.75 && entry.score > best / 2;
	const leading = apt && entry.kind === 'page' && entry.score > best ? 0 : 1;
	const first = apt ? [...guides.slice(0, leading), entry, ...guides.slice(leading, 2)] : guides.slice(0, 3);
	const rest = hits.filter((hit) => !first.includes(hit));
	const lawsLeft = hits.filter(({ kind }) => kind === 'law').slice(1);
	return [...first, ...rest.filter((hit) => !lawsLeft.includes(hit)), ...lawsLeft];
}
