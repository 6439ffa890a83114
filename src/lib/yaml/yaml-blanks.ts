import { visit, type Document } from 'yaml';
import type { Advice } from '../diagnostic.ts';
import type { YamlFault } from './yaml-notes.ts';

/** Blanks that look like a space and are none to YAML; web pages and word processors put them in. */
const blank = String.raw`[\u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000]`;
const name = String.raw`["']?[\w.-]+["']?`;

/** A blank that stands in place of the space that YAML asks for, or beside a value. */
const structural = new RegExp(
	[
		String.raw`^[ ]*(?:-[ ]+)*${blank}`,
		String.raw`^[ ]*(?:-[ ]+)*-${blank}`,
		String.raw`(?:^[ ]*(?:-[ ]+)*|[{,][ ]*)${name}:[ ]*${blank}`,
		String.raw`["'\]}][ ]*${blank}\s*$`,
	].join('|'),
);

/** The same, for a text that may hold one; most texts hold none. */
export const mayHoldBlanks = new RegExp(String.raw`[:{,\[-][ ]*${blank}|^[ ]*${blank}|${blank}[ ]*:`, 'm');

/** A blank in a line at which reading stopped, or in the one below it. */
export function blankFault(text: string, offset: number): YamlFault | undefined {
	const start = text.lastIndexOf('\n', offset - 1) + 1;
	let at = start;
	for (const line of text.slice(start).split('\n', 2)) {
		if (structural.test(line)) return { offset: at, ...notASpace };
		at += line.length + 1;
	}
	return undefined;
}

const inName = new RegExp(String.raw`^${blank}|${blank}$|:${blank}`);
const inValue = new RegExp(`^${blank}`);
/** Of a text that starts its line: elsewhere it is a text that holds a colon, such as a title. */
const inField = new RegExp(String.raw`^(?:-${blank}|[a-z][\w.-]*:${blank})`);

/** Blanks that were read as the start of a name or of a text, or as its end. */
export function blanksRead(document: Document.Parsed, text: string): YamlFault[] {
	const found: YamlFault[] = [];
	visit(document, {
		Scalar: (key, { type, range, source = '' }) => {
			if (type !== 'PLAIN' || !range) return;
			const isField = inField.test(source) && startsLine(text, range[0]);
			if (!isField && !(key === 'key' ? inName : inValue).test(source)) return;
			found.push({ offset: range[0], ...notASpace });
		},
	});
	return found.slice(0, 20);
}

/** Whether nothing stands before a place in its line but spaces and the hyphens of a list. */
function startsLine(text: string, at: number): boolean {
	let from = at;
	while (text[from - 1] === ' ' || text[from - 1] === '-') from -= 1;
	return (from === 0 || text[from - 1] === '\n') && /^[ ]*(?:-[ ]+)*$/.test(text.slice(from, at));
}

const notASpace: Advice = {
	code: 'yaml-unreadable',
	message: 'This line holds a blank that is not an ordinary space; it came along from another program.',
	hint: 'Delete the blanks at its start, at its end and behind its colon or hyphen, and press the space bar where one is needed.',
};
