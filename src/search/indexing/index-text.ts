import { escapeMarkup } from '../../lib/markup.ts';
import { plainLetters } from '../../lib/fold.ts';
import { capitals, formsInText } from '../shared/forms.ts';
import { joint } from '../shared/stored.ts';
import { acronymOf, signName } from '../shared/signs.ts';
import { remember } from './remember.ts';
import { chunksOf, unitsOf, type Unit } from '../shared/units.ts';
import { isUnspaced, pairs, unspacedLetter } from '../shared/unspaced.ts';

/** Before a word that stands for another one; a sign follows for what is shown in its place, then the word itself. */
const open = '\ue000';
const standIns = /\ue000([\u{f0000}-\u{10fffd}])-/gu;

/** Tags, comments, and elements whose inside is no text. */
const markup =
	/<!--[\s\S]*?(?:-->|$)|<(script|style|template|noscript|svg)\b[\s\S]*?(?:<\/\1\s*>|$)|<(?:"[^"]*"|'[^']*'|[^'"<>])*>/gi;

/** Tags between which a word goes on. */
const phrasing =
	/^<\/?(?:a|abbr|b|bdi|cite|code|dfn|em|i|kbd|mark|q|s|small|span|strong|sub|sup|time|u|var)\b/i;
const firstUnspaced = new RegExp(`^${unspacedLetter}`, 'u');

/** What is told about a page by an attribute; the texts of its pictures and fields stay as they are. */
const told = /( data-(?:words\d*|same)="|data-pagefind-meta="(?:words|same)\d*:)([^"]*)"/g;

/** Signs in a folded page → the forms that stand behind them, and what people read. */
export type StandIns = Map<string, { forms: string; shown: string }>;

/**
 * The text of a page in the words by which Pagefind is to find it. It takes words as blanks part them and folds them in
 * its own way, which is not that of a browser: every word that needs more is handed over in the forms of `forms.ts`,
 * and what people read is put back into what Pagefind has stored.
 */
export class IndexText {
	/** What stands in the folded page for what people read. */
	readonly standIns: StandIns;

	constructor(standIns: StandIns = new Map()) {
		this.standIns = standIns;
	}

	/** A page, its words folded; without what is no text. */
	page(html: string): string {
		const marks = [...html.matchAll(markup)];
		let folded = this.#text(html.slice(0, marks[0]?.index), '');
		for (const [at, match] of marks.entries()) {
			const from = match.index + match[0].length;
			const next = marks[at + 1];
			const text = html.slice(from, next?.index);
			// A word may go on behind a tag that only marks a part of it.
			const goesOn = next && phrasing.test(next[0]) ? html.slice(next.index + next[0].length) : '';
			// Pagefind does not read these, and they are the larger part of a page.
			if (match[1] === undefined)
				folded += match[0].replace(told, (_, start: string, words: string) => `${start}${toldForms(words)}"`);
			folded += this.#text(text, goesOn);
		}
		return folded;
	}

	#text(html: string, following: string): string {
		const text = decoded(html);
		if (text === undefined) return html;
		const ahead = following === '' ? '' : (firstUnspaced.exec(following)?.[0] ?? '');
		let folded = '';
		let from = 0;
		for (const { at, text: chunk } of chunksOf(text)) {
			const next = at + chunk.length === text.length ? ahead : '';
			folded += escapeMarkup(text.slice(from, at)) + this.#chunk(chunk, next);
			from = at + chunk.length;
		}
		return folded + escapeMarkup(text.slice(from));
	}

	/** @param ahead the letter that follows without a blank */
	#chunk(chunk: string, ahead: string): string {
		let folded = '';
		for (const { before, standIn, after } of foldedAhead(ahead)(chunk))
			folded += before + (standIn ? this.#standIn(standIn) : '') + after;
		return folded;
	}

	/** Puts back what people read into something that Pagefind has stored. */
	shown(stored: string): string {
		let text = '';
		let from = 0;
		for (const match of stored.matchAll(standIns)) {
			const { forms = '', shown = '' } = this.standIns.get(match[1] ?? '') ?? {};
			text += stored.slice(from, match.index) + shown;
			from = match.index + match[0].length + forms.length;
		}
		return (text + stored.slice(from)).replaceAll(`${joint} `, joint);
	}

	#standIn({ forms, shown, number: first }: StandIn): string {
		let number = first;
		let sign = signAt(number);
		for (;;) {
			const taken = this.standIns.get(sign);
			if (!taken || (taken.forms === forms && taken.shown === shown)) break;
			sign = signAt((number += 1));
		}
		this.standIns.set(sign, { forms, shown });
		return `${open}${sign}-${forms}`;
	}
}

/** A unit of a text on its way to Pagefind: as it is, or with something that stands for it. */
interface Folded {
	before: string;
	standIn?: StandIn;
	after: string;
}

interface StandIn {
	forms: string;
	shown: string;
	/** The sign that is tried first. */
	number: number;
}

const foldedAhead = remember((ahead) => remember((chunk) => foldedUnits(unitsOf(chunk), ahead)));

/** @param ahead the letter that follows without a blank */
function foldedUnits(units: readonly Unit[], ahead: string): Folded[] {
	return units.map((unit, at) => {
		const { before, term, after } = unit;
		const next = units[at + 1];
		const forms = formsOf(unit, after === '' ? (next?.term ?? ahead) : '').join('-');
		const goesOn = next !== undefined || (ahead !== '' && isUnspaced(term) && after === '');
		// What Pagefind folds as we do is left to it.
		if (units.length === 1 && forms === term.toLowerCase())
			return { before: escapeMarkup(before + term + after), after: '' };
		const shown = term.replaceAll(' ', '\u00a0') + (goesOn ? after + joint : '');
		const standIn = { forms, shown, number: numberFor(`${forms} ${shown}`) };
		return { before: escapeMarkup(before), standIn, after: goesOn ? ' ' : escapeMarkup(after) };
	});
}

/** Signs for private use in each of two planes. */
const plane = 0xfffe;

function signAt(number: number): string {
	const at = number % (2 * plane);
	return String.fromCodePoint(at < plane ? 0xf0000 + at : 0x100000 + at - plane);
}

/**
 * A number that changes with the text. Pagefind names its files by what it was given, and browsers keep them for good:
 * a page whose words look another way needs another name. @see Fowler, Noll and Vo, FNV-1a
 */
function numberFor(text: string): number {
	let hash = 0x811c9dc5;
	for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
	return hash >>> 0;
}

/** Under which words Pagefind finds a unit. @param next the term that follows without a blank */
function formsOf(unit: Unit, next: string): string[] {
	const forms = ownForms(unit, next);
	return unit.whole === undefined ? forms : [...forms, plainLetters(unit.whole)];
}

function ownForms({ term }: Unit, next: string): string[] {
	if (isUnspaced(term)) {
		const letters = isUnspaced(next) ? [term, next] : [term];
		return pairs(letters.map(plainLetters)).slice(0, 1);
	}
	const name = signName(term);
	const plain = plainLetters(term);
	if (name !== undefined) return [plainLetters(name), plain.replace(/[^\p{L}\p{M}\p{N}]/gu, '')];
	const acronym = acronymOf(term);
	if (acronym !== undefined) return [plain.replace(/[.'’]/g, ''), plainLetters(acronym) + capitals];
	// Of l’équipe, Pagefind finds the second part where the apostrophe is a straight one.
	return formsInText(plain.replace(/(?<=\p{L})’(?=\p{L}{3})/u, "'"));
}

function toldForms(words: string): string {
	const text = decoded(words);
	if (text === undefined) return words;
	return escapeMarkup(
		chunksOf(text)
			.flatMap((chunk) =>
				unitsOf(chunk.text).map(
					(unit, at, units) => unit.before + formsOf(unit, units[at + 1]?.term ?? '').join(' ') + unit.after,
				),
			)
			.join(' '),
	);
}

const entities = new Map(
	Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' }),
);

/** A text of HTML as people read it; nothing where it holds a sign whose name we do not know. */
function decoded(html: string): string | undefined {
	const unknown: string[] = [];
	const text = html.replace(
		/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi,
		(all, decimal?: string, hex?: string, name?: string) => {
			if (name !== undefined) {
				const sign = entities.get(name);
				if (sign === undefined) unknown.push(name);
				return sign ?? all;
			}
			const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
			return code <= 0x10ffff ? String.fromCodePoint(code) : all;
		},
	);
	return unknown.length === 0 ? text : undefined;
}
