import { fold, plainLetters } from '../../lib/fold.ts';
import { segments } from '../../lib/tokens.ts';
import { acronymOf, joinedParts, signName } from './signs.ts';
import { chunksOf, unitsOf, type Unit } from './units.ts';
import { isUnspaced } from './unspaced.ts';

/** A word of a text or of a query. */
export interface Word {
	/** As words are compared. */
	word: string;
	/** What the index is asked for. */
	asked: string;
	/** As people write it, in small letters. */
	shown: string;
	/** Whether it is written as an acronym. */
	capitals: boolean;
	/** What a term such as 9-to-5 is put together from. */
	parts: readonly Word[];
}

/** Cuts a text into words. The index is made of the same words. */
export function wordsIn(text: string, lang: string): Word[] {
	return chunksOf(text).flatMap((chunk) => wordsInChunk(chunk.text, lang));
}

/** Cuts what stands between two blanks into words. */
export function wordsInChunk(chunk: string, lang: string): Word[] {
	return runsOf(unitsOf(chunk)).flatMap((term) => wordsOf(term, lang));
}

/** Puts letters that follow each other without a blank or a sign together again. */
function runsOf(units: readonly Unit[]): string[] {
	const runs: string[] = [];
	for (const [at, { term }] of units.entries()) {
		const before = units[at - 1];
		if (before?.after === '' && isUnspaced(term) && isUnspaced(before.term))
			runs.push((runs.pop() ?? '') + term);
		else runs.push(term);
	}
	return runs;
}

function wordsOf(term: string, lang: string): Word[] {
	if (isUnspaced(term)) return segments(term, lang).map((word) => wordOf(word));
	const name = signName(term);
	if (name !== undefined) return [{ ...wordOf(name), shown: term.toLowerCase() }];
	const acronym = acronymOf(term);
	if (acronym !== undefined) return [{ ...wordOf(acronym), capitals: true }];
	const parts = joinedParts(term);
	if (parts) {
		const joined = wordOf(parts.join(''));
		return [
			{ ...joined, shown: term.toLowerCase(), parts: segments(term, lang).map((word) => wordOf(word)) },
		];
	}
	return wordsAround(term).flatMap((part) => segments(part, lang).map((word) => wordOf(word)));
}

/** An article before an apostrophe tells nothing, as in l’équipe; a name does, as in İzmir’den. Don’t is one word. */
function wordsAround(term: string): string[] {
	const [, first = '', second = ''] = /^(\p{L}+)['’](\p{L}{3,})$/u.exec(term) ?? [];
	if (first === '') return [term];
	return /^\p{Ll}{0,2}$|^\p{L}$/u.test(first) ? [second] : [first, second];
}

function wordOf(text: string): Word {
	return { word: fold(text), asked: plainLetters(text), shown: small(text), capitals: false, parts: [] };
}

/** Small letters as Unicode has them: people are shown words of any language on one site. */
function small(text: string): string {
	return text.normalize('NFC').toLowerCase().replace('i\u0307', 'i');
}
