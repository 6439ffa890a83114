import { headOf, resultOf, type NameOf, type Result } from './results.ts';
import type { Hit } from './search.ts';

/** Time that the texts of results may take to stand together with their titles, in milliseconds. */
const instant = 70;

/** Results, and where these are titles so far, their texts on the way: nothing where those could not be loaded. */
interface Loaded {
	results: Result[];
	texts: Promise<Result[]> | undefined;
}

/** Loads what was stored of hits. A result that would lead out of the site is dropped. */
export async function loadResults(hits: readonly Hit[], base: string, nameOf: NameOf): Promise<Result[]> {
	const stored = await Promise.all(hits.map(async (hit) => ({ hit, page: await hit.load() })));
	return stored.flatMap(({ hit, page }) => resultOf(hit, page, base, nameOf) ?? []);
}

/** The same, by titles where all have one and the texts take their time. */
export async function loadTitlesFirst(hits: readonly Hit[], base: string, nameOf: NameOf): Promise<Loaded> {
	const texts = loadResults(hits, base, nameOf);
	const heads = hits.flatMap((hit) => headOf(hit, base, nameOf) ?? []);
	if (heads.length < hits.length || hits.length === 0) return { results: await texts, texts: undefined };
	const whole = await Promise.race([texts, later(instant)]);
	// Without their texts they lead on all the same.
	return whole ? { results: whole, texts: undefined } : { results: heads, texts: texts.catch(() => []) };
}

function later(milliseconds: number): Promise<undefined> {
	return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
