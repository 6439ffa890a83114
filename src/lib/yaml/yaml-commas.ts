import { isScalar, visit, type Document, type Pair, type YAMLMap } from 'yaml';
import type { Advice } from '../diagnostic.ts';
import type { YamlFault } from './yaml-notes.ts';

/** A name with its colon and no space behind it: `to:/guides/`, `text:Pay`; no web address. */
const unspaced = /^([\w.-]+):(?!\/\/)(?=\S)/;

/**
 * Words between braces that YAML takes for the name of a field with nothing in it, because a comma stands before them, or
 * because no space stands behind their colon: `{ text: Pay, hours and more, to:/guides/ }`.
 */
export function commasRead(document: Document.Parsed): YamlFault[] {
	const found: YamlFault[] = [];
	visit(document, {
		Map: (_, { flow, items }) => {
			if (!flow) return;
			items.forEach((pair, at) => {
				const told = lostWords(pair) === undefined ? undefined : explain(items, at);
				if (told && isScalar(pair.key)) found.push({ offset: pair.key.range?.[0] ?? 0, ...told });
			});
		},
	});
	return found.slice(0, 20);
}

/** A name without a colon behind it. */
function lostWords({ key, value }: Pair): string | undefined {
	return value === null && isScalar(key) && key.type === 'PLAIN' ? key.source : undefined;
}

function explain(items: YAMLMap['items'], at: number): Advice | undefined {
	const words = wordsAt(items, at) ?? '';
	const name = unspaced.exec(words)?.[1];
	if (name !== undefined) return withoutSpace(name);
	// Told with the text that it continues.
	const first = items.slice(0, at).findLastIndex((pair) => lostWords(pair) === undefined);
	const cut = items[first];
	if (!cut || !isScalar(cut.key) || !isScalar(cut.value)) return undefined;
	const start = cut.value.type === 'PLAIN' ? cut.value.source : String(cut.value.value);
	if (start === undefined || start === '' || first + 1 !== at) return undefined;
	const next = items.findIndex((pair, index) => index > at && !continues(pair));
	const rest = items.slice(at, next === -1 ? undefined : next).map((_, index) => wordsAt(items, at + index));
	return withComma(String(cut.key.value), [start, ...rest].join(', '));
}

function wordsAt(items: YAMLMap['items'], at: number): string | undefined {
	const pair = items[at];
	return pair && lostWords(pair)?.replace(/\s+/g, ' ');
}

function continues(pair: Pair): boolean {
	const words = lostWords(pair);
	return words !== undefined && !unspaced.test(words);
}

/** What is told of a name whose colon has no space behind it. */
export function withoutSpace(name: string): Advice {
	const message = `A space is missing after "${name}:".`;
	const hint = `Write "${name}: " and then the text.`;
	return { code: 'yaml-missing-space', message, hint };
}

function withComma(field: string, text: string): Advice {
	const quote = /["\\]/.test(text) ? "'" : '"';
	const written = quote === "'" ? text.replaceAll("'", "''") : text;
	return {
		code: 'text-not-quoted',
		message:
			'Between { and }, a comma ends the text, so the words behind it are read as the name of a field.',
		hint: `Put the text between quotation marks: ${field}: ${quote}${written}${quote}`,
	};
}
