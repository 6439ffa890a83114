import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Problem } from './problem.ts';
import { faultsOf } from './yaml-faults.ts';

/** A YAML text as data, with the way back from a field to its line. */
export interface YamlText {
	data: unknown;
	/** Line of the field at this path, or of the nearest thing around it; from 1. */
	lineOf: (path: readonly PropertyKey[]) => number;
	/** A value at this path as it is written: `020` is a number, and has lost its nought in `data`. */
	sourceOf: (path: readonly PropertyKey[]) => string | undefined;
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
	const problems = faultsOf(document, text).map(({ offset, ...told }) => ({
		file,
		line: lineAt(offset),
		...told,
	}));
	return {
		data: problems.length === 0 ? (document.toJS() as unknown) : undefined,
		lineOf: (path) => lineAt(offsetOf(document.contents, path)),
		sourceOf: (path) => {
			const node = document.getIn(path, true);
			return isScalar(node) ? node.source : undefined;
		},
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
