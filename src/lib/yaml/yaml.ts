import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Pair, type YAMLMap } from 'yaml';
import type { Diagnostic } from '../diagnostic.ts';
import { readPlainYaml } from './plain-yaml.ts';
import { faultsOf, tooDeep } from './yaml-faults.ts';

/** A YAML text as data, with the way back from a field to its line. */
export interface YamlText {
	data: unknown;
	/** Line of the field at this path, or of the nearest thing around it; from 1. */
	lineOf: (path: readonly PropertyKey[]) => number;
	/** A value at this path as it is written: `020` is a number, and has lost its nought in `data`. */
	sourceOf: (path: readonly PropertyKey[]) => string | undefined;
	/** Faults in the YAML itself; `data` is undefined when there are any. */
	diagnostics: Diagnostic[];
}

/**
 * Reads YAML 1.2 (core schema: dates stay text).
 * @param firstLine line of the file on which `text` starts, for front matter
 */
export function readYaml(text: string, file: string, firstLine = 1): YamlText {
	const plain = readPlainYaml(text);
	if (!plain) return readWithPlaces(text, file, firstLine);
	// Of a text without a fault, hardly anybody asks where something stands.
	let places: YamlText | undefined;
	const withPlaces = () => (places ??= readWithPlaces(text, file, firstLine));
	return {
		...plain,
		lineOf: (path) => withPlaces().lineOf(path),
		sourceOf: (path) => withPlaces().sourceOf(path),
		diagnostics: [],
	};
}

function readWithPlaces(text: string, file: string, firstLine: number): YamlText {
	try {
		return readDocument(text, file, firstLine);
	} catch (error) {
		// Reading calls itself for what stands inside, and so does all that is done with it afterwards.
		if (!(error instanceof RangeError)) throw error;
		const diagnostics = [{ file, line: firstLine, ...tooDeep }];
		return { data: undefined, lineOf: () => firstLine, sourceOf: () => undefined, diagnostics };
	}
}

function readDocument(text: string, file: string, firstLine: number): YamlText {
	const counter = new LineCounter();
	// Its own search for fields written twice takes time that grows with the square of their number.
	const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, uniqueKeys: false });
	const places = new WeakMap<YAMLMap, Map<string, Pair>>();
	const lineAt = (offset: number) => counter.linePos(offset).line + firstLine - 1;
	const diagnostics = faultsOf(document, text).map(({ offset, ...told }) => ({
		file,
		line: lineAt(offset),
		...told,
	}));
	return {
		data: diagnostics.length === 0 ? (document.toJS() as unknown) : undefined,
		lineOf: (path) => lineAt(offsetOf(document.contents, path, places)),
		sourceOf: (path) => {
			const node = document.getIn(path, true);
			return isScalar(node) ? node.source : undefined;
		},
		diagnostics,
	};
}

/** Pairs of maps by their keys, remembered for the next search. */
type Places = WeakMap<YAMLMap, Map<string, Pair>>;

function offsetOf(root: unknown, path: readonly PropertyKey[], places: Places): number {
	let node: unknown = root;
	let offset = startOf(root);
	for (const step of path) {
		if (isMap(node)) {
			const pair = pairsOf(node, places).get(String(step));
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

function pairsOf(map: YAMLMap, places: Places): Map<string, Pair> {
	const known = places.get(map);
	if (known) return known;
	const pairs = new Map<string, Pair>();
	for (const pair of map.items) if (!pairs.has(String(pair.key))) pairs.set(String(pair.key), pair);
	places.set(map, pairs);
	return pairs;
}

function startOf(node: unknown): number {
	const range = (node as { range?: [number, number, number] | null } | null)?.range;
	return range ? range[0] : 0;
}
