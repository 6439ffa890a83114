import { isMap, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Problem } from './problem.ts';

/** A YAML text as data, with the way back from a field to its line. */
export interface YamlText {
	data: unknown;
	/** Line of the field at this path, or of the nearest thing around it; from 1. */
	lineOf: (path: readonly PropertyKey[]) => number;
	/** Faults in the YAML itself; `data` is undefined when there are any. */
	problems: Problem[];
}

/**
 * Reads YAML 1.2 (core schema: dates stay text).
 * @param firstLine line of the file on which `text` starts, for front matter
 */
export function readYaml(text: string, file: string, firstLine = 1): YamlText {
	const counter = new LineCounter();
	const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, uniqueKeys: true });
	const lineAt = (offset: number) => counter.linePos(offset).line + firstLine - 1;
	// A tab makes the lines after it look wrong too.
	const tab = document.errors.find(({ code }) => code === 'TAB_AS_INDENT');
	const problems = (tab ? [tab] : document.errors).map((error) => ({
		file,
		line: lineAt(error.pos[0]),
		...explainYaml(error.code, error.message),
	}));
	return {
		data: problems.length === 0 ? (document.toJS() as unknown) : undefined,
		lineOf: (path) => lineAt(offsetOf(document.contents, path)),
		problems,
	};
}

function offsetOf(root: unknown, path: readonly PropertyKey[]): number {
	let node: unknown = root;
	let offset = startOf(root);
	for (const step of path) {
		if (isMap(node)) {
			const pair = node.items.find((item) => String(item.key) === String(step));
			if (!pair) break;
			offset = startOf(pair.key);
			node = pair.value;
		} else if (isSeq(node)) {
			node = node.items[Number(step)];
			if (node === undefined) break;
			offset = startOf(node);
		} else break;
	}
	return offset;
}

function startOf(node: unknown): number {
	const range = (node as { range?: [number, number, number] | null } | null)?.range;
	return range ? range[0] : 0;
}

function explainYaml(code: string, message: string): { cause: string; cure: string } {
	switch (code) {
		case 'TAB_AS_INDENT':
			return { cause: 'A tab is used to indent.', cure: 'Indent with two spaces instead.' };
		case 'DUPLICATE_KEY':
			return { cause: 'The same field is written twice.', cure: 'Keep one of the two.' };
		case 'MISSING_CHAR':
			return {
				cause: 'A quotation mark or bracket is opened and not closed.',
				cure: 'Close it; a quotation mark inside text stands between quotation marks of the other kind.',
			};
		case 'BLOCK_AS_IMPLICIT_KEY':
		case 'MULTILINE_IMPLICIT_KEY':
			return {
				cause: 'The text after a field holds another colon, so it cannot be read.',
				cure: 'Put the text between double quotes.',
			};
		default:
			return {
				cause: `The YAML cannot be read: ${message.split('\n')[0] ?? ''}.`.replace('..', '.'),
				cure: 'Look at this line and the one before: quotes in pairs, two spaces a level, a space after each colon.',
			};
	}
}
