import { isScalar, visit, type Document } from 'yaml';
import type { YamlFault } from './yaml-notes.ts';

/** Fields that hold a name, an address or the words of a button or line, and hardly ever a quotation. */
const names = 'name|title|tagline|label|text|role|address|email|phone|file';
const named = new RegExp(String.raw`(?:^|\.)(?:${names})$`);
const double = '“”„‟«»';
const single = '‘’‚‛‹›';

const inSingle = String.raw`(?:[^${single}]|(?<=\p{L})’(?=\p{L}))+`;

/** A value between one pair of curly marks, which a word processor made of straight ones; it may hold an apostrophe. */
const wrapped = new RegExp(
	`^(?:[${double}][^${double}]+[${double}]|[${single}]${inSingle}[${single}])$`,
	'u',
);

/** Whether a text is such a value. */
export function isInCurlyMarks(text: string): boolean {
	return wrapped.test(text);
}

/** Whether a text may hold such a value; most texts hold none. */
export const mayHoldCurlyMarks = new RegExp(String.raw`(?:${names})["']?:[ ]+[${double}${single}]`);

/**
 * Names and titles between curly quotation marks, which YAML takes for a part of them.
 * A text that is a quotation stands between straight ones besides.
 */
export function curlyMarks(document: Document.Parsed): YamlFault[] {
	const found: YamlFault[] = [];
	visit(document, {
		Pair: (_, { key, value }) => {
			if (!isScalar(key) || !named.test(String(key.value)) || !isScalar(value)) return;
			const { type, range, source = '' } = value;
			if (type !== 'PLAIN' || !range || !isInCurlyMarks(source)) return;
			const field = String(key.value);
			const words = source.slice(1, -1);
			const straight = words.includes('"') ? words : `"${words}"`;
			found.push({
				offset: range[0],
				code: 'text-not-quoted',
				message: 'The quotation marks are curly ones, which readers would see.',
				hint: `Write straight ones, or none: ${field}: ${straight}. Where they are meant to be seen, put straight ones around them.`,
			});
		},
	});
	return found.slice(0, 20);
}
