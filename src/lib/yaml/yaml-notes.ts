import { isPair, isScalar, visit, type Document } from 'yaml';
import type { Advice } from '../diagnostic.ts';

/** What is wrong with a YAML text, in the words of somebody who has never heard of YAML. */
export interface YamlFault extends Advice {
	/** Character of the text at which it stands. */
	offset: number;
}

/** Values that a # ended, because what was meant as text is read as a note: `accent: #00543f`, `name: Firm #1`. */
export function valuesCutByNotes(document: Document.Parsed, text: string): YamlFault[] {
	const found: YamlFault[] = [];
	visit(document, {
		Scalar: (key, { type, range, source = '' }, path) => {
			if (key === 'key' || type !== 'PLAIN' || !range) return;
			const [start, end] = range;
			const note = noteAfter(text, end);
			const isEmpty = start === end;
			// After a value, a space behind the # says that a note is meant.
			if (isEmpty ? note === '' : !/^\s+#[^\s#]/.test(note)) return;
			const parent = path.at(-1);
			const field = isPair(parent) && isScalar(parent.key) ? `${String(parent.key.value)}: ` : '';
			const whole = source + (isEmpty ? note.trimStart() : note);
			found.push({ offset: start, ...explain(whole, field, isEmpty) });
		},
	});
	return found;
}

/** Place of a # that hides the closing bracket of a list or group on the line before a place. */
export function noteInBrackets(text: string, offset: number): number | undefined {
	const before = text.slice(0, offset).trimEnd();
	let isOpen = false;
	for (let at = before.lastIndexOf('\n') + 1; at < before.length; at += 1) {
		const sign = before.charAt(at);
		if (sign === '#' && isOpen && /[\s,[{]/.test(before.charAt(at - 1))) return at;
		if ('[{'.includes(sign)) isOpen = true;
		if (']}"\''.includes(sign)) isOpen = false;
	}
	return undefined;
}

/** What is wrong where a # hides a closing bracket. */
export const bracketHidden: Advice = {
	code: 'yaml-comment-hides-text',
	message: 'A # starts a note, so the rest of this line is not read, nor the bracket that closes it.',
	hint: 'Put a value that holds a # between double quotes, such as "#00543f".',
};

function noteAfter(text: string, end: number): string {
	const note = /[^\S\n]*#[^\n\r]*/y;
	note.lastIndex = end;
	return note.exec(text)?.[0] ?? '';
}

function explain(whole: string, field: string, isEmpty: boolean): Advice {
	// A note behind the value stays one.
	const at = whole.search(/\s#(?:\s|$)/);
	const value = (at === -1 ? whole : whole.slice(0, at)).trimEnd();
	const quote = value.includes('"') ? "'" : '"';
	const written = `${field}${quote}${quote === "'" ? value.replaceAll("'", "''") : value}${quote}`;
	return isEmpty
		? {
				code: 'yaml-comment-hides-text',
				message: 'A # starts a note, so nothing is read here.',
				hint: `Put the value between quotation marks: ${written}`,
			}
		: {
				code: 'yaml-comment-hides-text',
				message: 'A # after a space starts a note, so what follows it is not read.',
				hint: `Put the whole text between quotation marks: ${written}. If a note is meant, write a space after the #.`,
			};
}
