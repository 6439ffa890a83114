import { isAlias, isNode, isScalar, isSeq, visit, type Document } from 'yaml';
import type { Advice } from '../diagnostic.ts';
import { blankFault, blanksRead } from './yaml-blanks.ts';
import { commasRead, withoutSpace } from './yaml-commas.ts';
import { dashesRead, dashFault } from './yaml-dashes.ts';
import { layoutFault } from './yaml-layout.ts';
import { curlyMarks } from './yaml-marks.ts';
import { bracketHidden, noteInBrackets, valuesCutByNotes, type YamlFault } from './yaml-notes.ts';

/** Faults of a YAML text: where the text itself cannot be read, the first alone, as the rest are its echoes. */
export function faultsOf(document: Document.Parsed, text: string): YamlFault[] {
	const { errors } = document;
	const first =
		errors.find(({ code }) => code === 'TAB_AS_INDENT') ?? errors.toSorted((a, b) => a.pos[0] - b.pos[0])[0];
	if (first) {
		const hidden = first.code === 'BAD_INDENT' ? noteInBrackets(text, first.pos[0]) : undefined;
		if (hidden !== undefined) return [{ offset: hidden, ...bracketHidden }];
		const offset = pastNotes(text, first.pos[0]);
		const seen =
			first.code === 'TAB_AS_INDENT'
				? undefined
				: (blankFault(text, offset) ?? dashFault(text, first.pos[0]) ?? layoutFault(text, offset));
		if (seen) return [seen];
		return [{ offset, ...explain(first.code, first.message, lineAt(text, offset)) }];
	}
	const names = namesAtFault(document);
	if (names.length > 0) return names;
	return [
		...blanksRead(document, text),
		...dashesRead(document, text),
		...commasRead(document),
		...curlyMarks(document),
		...signsOf(document),
		...valuesCutByNotes(document, text),
	];
}

/** Told of groups in groups without end. */
export const tooDeep: Advice = {
	code: 'nested-too-deep',
	message: 'Groups of fields stand inside each other more than 50 levels deep.',
	hint: 'Close the brackets that were opened by mistake, and start the lines further to the left.',
};

/** Fields that a group has twice, and those of a name that none can have; the first few. */
function namesAtFault(document: Document.Parsed): YamlFault[] {
	const found: YamlFault[] = [];
	visit(document, {
		Map: (_, { items }, above) => {
			// Above a group in a group stand the group, and the pair or the list that holds it.
			if (above.length > 100) throw new RangeError();
			const keys = new Set<unknown>();
			const isEntry = isSeq(above.at(-1));
			for (const { key } of items) {
				const value = isScalar(key) ? key.value : key;
				const offset = (isNode(key) ? key.range : undefined)?.[0] ?? 0;
				const [first] = keys;
				if (isEntry && value === first) {
					// A further entry of the list, whose other fields stand here twice as well.
					if (found.length < most) found.push({ offset, ...twice, hint: entryOr(String(value)) });
					return;
				}
				const told = value === '__proto__' ? reserved : keys.has(value) ? twice : undefined;
				if (told && found.length < most) found.push({ offset, ...told });
				keys.add(value);
			}
		},
		Seq: (_, __, above) => {
			if (above.length > 100) throw new RangeError();
		},
	});
	return found;
}

const twice: Advice = {
	code: 'duplicate-field',
	message: 'The same field is written twice.',
	hint: 'Keep one of the two.',
};

function entryOr(name: string): string {
	return `${twice.hint} Where a further entry of the list starts, write a hyphen and a space before it: - ${name}:`;
}

/** Objects of JavaScript have no such field, so that what is written in it would be lost without a word. */
const reserved: Advice = {
	code: 'unusable-name',
	message: 'No field or id can be called "__proto__".',
	hint: 'Give it another name.',
};

/** Of faults of one kind in one file: whoever mends these knows how to mend the others. */
const most = 20;

/** Where the next field stands, when this is a line of notes: the fault is in what they are about. */
function pastNotes(text: string, offset: number): number {
	const notes = /[^\S\n]*#.*\n(?:[^\S\n]*(?:#.*)?\n)*[^\S\n]*(?=[^\s#])/y;
	notes.lastIndex = text.lastIndexOf('\n', offset - 1) + 1;
	return notes.test(text) ? notes.lastIndex : offset;
}

/** Anchors, aliases and tags, where a person meant text. */
function signsOf(document: Document.Parsed): YamlFault[] {
	const found: YamlFault[] = document.warnings
		.filter(({ code }) => code === 'TAG_RESOLVE_FAILED')
		.map(({ pos }) => ({ offset: pos[0], ...signFault('!') }));
	visit(document, {
		Node: (_, node) => {
			const offset = node.range?.[0] ?? 0;
			if (isAlias(node)) found.push({ offset, ...signFault('*') });
			else if (node.anchor !== undefined) found.push({ offset, ...signFault('&') });
		},
	});
	return found.slice(0, 1);
}

function explain(code: string, message: string, line: string): Advice {
	if (code === 'TAB_AS_INDENT')
		return {
			code: 'yaml-indented-with-tab',
			message: 'A tab is used to indent.',
			hint: 'Indent with two spaces instead.',
		};
	if (code === 'MULTIPLE_DOCS') {
		return {
			code: 'yaml-unreadable',
			message: 'A line of three hyphens parts the file in two.',
			hint: 'Take the line --- out.',
		};
	}
	if (code === 'BAD_DQ_ESCAPE') {
		return {
			code: 'text-not-quoted',
			message: 'A backslash \\ stands between double quotes, where it is read as a code.',
			hint: 'Put the text between single quotes.',
		};
	}
	// A mark within the text may hide a sign behind it: 'We're open: **today**'.
	if (/[:-]\s+(["']).*\1\s*[^\s,}\]#]/.test(line)) {
		return {
			code: 'yaml-not-closed',
			message: 'The text goes on after its closing quotation mark.',
			hint: 'Where the text holds such a mark itself, put all of it between quotation marks of the other kind.',
		};
	}
	const sign = /(?:[:,[{-]\s+|^\s*)([*&!@`%|>]|-(?=\s))(?=.*\S)/.exec(line.replace(/^(\s*-\s)+/, ''))?.[1];
	if (sign !== undefined) return signFault(sign);
	const unspaced = /^\s*(?:- )?([\w.-]+):(?=[^\s/])/.exec(line)?.[1];
	if (unspaced !== undefined) return withoutSpace(unspaced);
	if (/:\s+[[{].*[\]}]\s*[^\s,}\]#]/.test(line)) return signFault(line.includes(': [') ? '[' : '{');
	if (message.includes('must be sufficiently indented and end with a')) {
		return {
			code: 'yaml-not-closed',
			message: 'A bracket is opened and not closed.',
			hint: 'Close it at the end of the list.',
		};
	}
	if (code === 'MISSING_CHAR') {
		return {
			code: 'yaml-not-closed',
			message: 'A quotation mark or bracket is opened and not closed.',
			hint: 'Close it; a quotation mark inside text stands between quotation marks of the other kind.',
		};
	}
	if (code === 'BLOCK_AS_IMPLICIT_KEY' || code === 'MULTILINE_IMPLICIT_KEY') {
		return {
			code: 'text-not-quoted',
			message: 'The text after a field holds another colon, so it cannot be read.',
			hint: 'Put the text between double quotes.',
		};
	}
	return {
		code: 'yaml-unreadable',
		message: 'This line, or the one before it, cannot be read.',
		hint: 'Look for quotes in pairs, a space after each colon, and fields that belong together starting at the same distance from the left.',
	};
}

function signFault(sign: string): Advice {
	const message = `A text that starts with ${sign} is read as something else.`;
	const hint = 'Put the whole text between double quotes.';
	return { code: 'text-not-quoted', message, hint };
}

function lineAt(text: string, offset: number): string {
	const start = text.lastIndexOf('\n', offset - 1) + 1;
	const end = text.indexOf('\n', offset);
	// Of a line without end, what stands before and after the fault tells enough.
	return text.slice(Math.max(start, offset - 300), Math.min(end === -1 ? text.length : end, offset + 300));
}
