import { isScalar, parseDocument, visit, type Document } from 'yaml';
import type { Advice } from '../diagnostic.ts';
import type { YamlFault } from './yaml-notes.ts';

/** Dashes and points that a word processor makes of the hyphen before an entry of a list. */
const sign = '[\u2010-\u2015\u2212•‣▪●·◦]';
const atStart = new RegExp(String.raw`^${sign}\s*(?=\S)`);
const lineOfList = new RegExp(String.raw`^([ ]*)${sign}[^\S\n]*(?=\S)`, 'gm');

/** Whether a line may start with such a sign; hardly any does. */
export const mayHoldDashes = new RegExp(String.raw`^[ ]*${sign}`, 'm');

/**
 * A line that starts with such a sign, where the text could be read further if hyphens stood there.
 * @param offset where reading stopped
 */
export function dashFault(text: string, offset: number): YamlFault | undefined {
	if (!mayHoldDashes.test(text) || text.length > longest) return undefined;
	if (stopOf(text.replace(lineOfList, withHyphen)) <= offset + 1) return undefined;
	const end = text.indexOf('\n', offset);
	const lines = [...text.matchAll(lineOfList)];
	const line = lines.findLast(({ index }) => index <= (end === -1 ? text.length : end)) ?? lines[0];
	return line && faultAt(text, line.index);
}

/** In letters: whoever has longer files is told less exactly, and not later. */
const longest = 100_000;

/** With as many letters as there were, so that what follows stays where it is. */
function withHyphen(line: string, before: string): string {
	return `${before}-`.padEnd(Math.max(line.length, before.length + 2));
}

function stopOf(text: string): number {
	const { errors } = parseDocument(text, { prettyErrors: false, uniqueKeys: false });
	return Math.min(...errors.map(({ pos }) => pos[0]));
}

/** Names and texts that start a line with such a sign. */
export function dashesRead(document: Document.Parsed, text: string): YamlFault[] {
	const found: YamlFault[] = [];
	visit(document, {
		Scalar: (_, node) => {
			const { type, range, source = '' } = node;
			if (!isScalar(node) || type !== 'PLAIN' || !range || !atStart.test(source)) return;
			const start = text.lastIndexOf('\n', range[0] - 1) + 1;
			if (text.slice(start, range[0]).trim() === '') found.push(faultAt(text, start));
		},
	});
	return found.slice(0, 1);
}

function faultAt(text: string, start: number): YamlFault {
	const end = text.indexOf('\n', start);
	const line = text.slice(start, end === -1 ? undefined : end).trim();
	return { offset: start + text.slice(start).search(/\S/), ...explain(line) };
}

function explain(line: string): Advice {
	const isDash = /^[\u2010-\u2015\u2212]/.test(line);
	const entry = line.replace(atStart, '').slice(0, 60);
	const message = `The sign at the start of this line is ${isDash ? `a dash ${line.charAt(0)}` : `a bullet ${line.charAt(0)}`}, and an entry of a list starts with a hyphen.`;
	const hint = `Write a hyphen and a space in its place, here and in the other lines that start with it: - ${entry}`;
	return { code: 'yaml-unreadable', message, hint };
}
