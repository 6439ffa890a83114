import { fold } from '../../lib/fold.ts';
import { wordsIn } from '../shared/words-in.ts';
import type { Words } from '../shared/words.ts';

const mostCompletions = 3;
/** Shorter starts would fit everything. */
const shortest = 2;

/** Queries that finish the word a reader is typing, likelier ones first. @param lang language of the site */
export function completions(typed: string, lang: string, { list, known, fillers, shown }: Words): string[] {
	const last = wordsIn(typed, lang).at(-1);
	const start = last?.word ?? '';
	const written = typed.slice(typed.length - (last?.shown.length ?? 0));
	if (start.length < shortest || fold(written) !== start) return [];
	const found: string[] = [];
	for (const word of list) {
		if (!word.startsWith(start) || word === start || fillers.has(word)) continue;
		// Of negotiate, negotiated and negotiates, one is enough; whoever has typed panel needs no panels.
		if ((known.has(start) ? [start, ...found] : found).some((other) => sharesStem(word, other))) continue;
		found.push(word);
		if (found.length === mostCompletions) break;
	}
	const before = typed.slice(0, typed.length - written.length);
	return found.map((word) => before + (shown.get(word) ?? word));
}

/** Whether two words differ in their last letters alone. */
function sharesStem(a: string, b: string): boolean {
	const length = Math.max(3, Math.min(a.length, b.length) - 3);
	return a.slice(0, length) === b.slice(0, length);
}
