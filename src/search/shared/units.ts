import { acronymOf, signName } from './signs.ts';
import { unspacedLetter } from './unspaced.ts';

/** A place of a text that a word can be found at: a word, or one letter where no blanks part the words. */
export interface Unit {
	/** Signs before it, such as a quotation mark. */
	before: string;
	term: string;
	/** Signs after it. */
	after: string;
	/** The letters and digits of several terms in one, at the first of them: tcpip for TCP/IP. */
	whole?: string;
}

/** Terms with blanks around their sign, then whatever stands between blanks. */
const chunk = /(?<![\p{L}\p{N}])\p{L} & \p{L}(?![\p{L}\p{M}\p{N}])|[^\s\p{Z}]+/gu;

const pieces = new RegExp(`${unspacedLetter}|(?:(?!${unspacedLetter}).)+`, 'gsu');
const unspaced = new RegExp(unspacedLetter, 'u');

/** Cuts a text at its blanks. */
export function chunksOf(text: string): { at: number; text: string }[] {
	return [...text.matchAll(chunk)].map((match) => ({ at: match.index, text: match[0] }));
}

/** Cuts what stands between two blanks into units. Of signs alone there is one unit with nothing in it. */
export function unitsOf(text: string): Unit[] {
	const isUnspaced = unspaced.test(text);
	const parts = isUnspaced ? (text.match(pieces) ?? []) : partsWithSigns(text);
	const units: Unit[] = [];
	for (const part of parts) {
		const unit = trimmed(part);
		const last = units.at(-1);
		if (unit.term !== '' || !last) units.push(unit);
		else last.after += unit.before;
	}
	const [first, second] = units;
	if (!first || !second) return units;
	// A bracket before the first letter belongs to it.
	if (first.term === '') return [{ ...second, before: first.before + second.before }, ...units.slice(2)];
	if (!isUnspaced) first.whole = text.replace(/[^\p{L}\p{M}\p{N}]/gu, '');
	return units;
}

/** C++/C# are two terms, and so are the parts of IT-Abteilung; A/B is one. */
function partsWithSigns(text: string): string[] {
	const parts = text.match(/[^-‐‑/]+[-‐‑/]*|[-‐‑/]+/g) ?? [];
	const isOwn = (term: string) => signName(term) !== undefined || acronymOf(term) !== undefined;
	return parts.length > 1 && parts.some((part) => isOwn(trimmed(part).term)) ? parts : [text];
}

/** Takes off the signs around a term, but for those that belong to it: C++, C#, .NET, 401(k). */
function trimmed(text: string): Unit {
	const first = text.search(/[\p{L}\p{N}]/u);
	if (first === -1) return { before: text, term: '', after: '' };
	const [after = ''] = /(?<![^\p{L}\p{M}\p{N}])[^\p{L}\p{M}\p{N}]+$/u.exec(text) ?? [];
	const from = text[first - 1] === '.' ? first - 1 : first;
	const [start, pointed] = [text.slice(0, from), text.slice(from, text.length - after.length)];
	// A point belongs to .NET, and to nothing else.
	const point =
		pointed.startsWith('.') && (start.endsWith('.') || signName(pointed) === undefined) ? '.' : '';
	const [before, term] = [start + point, pointed.slice(point.length)];
	const [own = ''] = /^(?:\+{1,2}|[#♯])(?![+#♯])/u.exec(after) ?? [];
	const closing = after.startsWith(')') && term.lastIndexOf('(') > term.lastIndexOf(')') ? ')' : '';
	const sign = own !== '' && signName(term + own) !== undefined ? own : closing;
	return { before, term: term + sign, after: after.slice(sign.length) };
}
