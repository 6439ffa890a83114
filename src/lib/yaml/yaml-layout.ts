import { parseDocument } from 'yaml';
import type { Advice } from '../diagnostic.ts';
import type { YamlFault } from './yaml-notes.ts';

/** A line that holds more than a note. */
interface Line {
	at: number;
	/** Spaces before it. */
	indent: number;
	/** Column of its field, behind the hyphens of a list. */
	column: number;
	isEntry: boolean;
	/** Name of its field, where it starts with one. */
	name: string | undefined;
	/** Whether nothing stands behind the name, so that what belongs to it stands below. */
	isOpen: boolean;
}

/** A change that would make a line readable. */
interface Repair extends Advice {
	line: Line;
	lines: string[];
	/** Last line that it changes. */
	last: number;
}

/** Lines behind a fault that are read to see whether a repair helps. */
const ahead = 20;

/** In letters: whoever has longer pieces is told less exactly, and not later. */
const longest = 20_000;

/**
 * Finds the line whose distance from the left makes a text unreadable: a text is tried with the line moved, or with a
 * hyphen before it, and the change with which most can be read is the one to make.
 * @param offset where reading stopped
 */
export function layoutFault(text: string, offset: number): YamlFault | undefined {
	const { lines, start, from } = pieceAround(text, offset);
	if (lines.join('\n').length > longest) return undefined;
	const read = lines.map(readLine);
	const stopped = read.filter((line) => line !== undefined).find(({ at }) => at >= from);
	const next = read.find((line) => line && stopped && line.at > stopped.at);
	const first = read.find((line) => line !== undefined);
	const suspects = [first, stopped, next].filter((line) => line !== undefined);
	let best: { repair: Repair; reached: number } | undefined;
	for (const repair of suspects.flatMap((line) => repairsOf(line, read, lines))) {
		const reached = reachOf(repair.lines);
		if (reached > Math.max(repair.last, from) && reached > (best?.reached ?? 0)) best = { repair, reached };
	}
	if (!best) return undefined;
	const { code, message, hint, line } = best.repair;
	const before = lines.slice(0, line.at).reduce((length, { length: more }) => length + more + 1, 0);
	return { offset: start + before + line.indent, code, message, hint };
}

/** The lines from the last one without indentation to some behind the fault. */
function pieceAround(text: string, offset: number): { lines: string[]; start: number; from: number } {
	const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
	const above = [...text.slice(0, lineStart).matchAll(/^[^\s#]/gm)];
	const start = above.at(-1)?.index ?? 0;
	const from = text.slice(start, lineStart).split('\n').length - 1;
	return { lines: text.slice(start).split('\n', from + ahead), start, from };
}

function readLine(text: string, at: number): Line | undefined {
	if (/^\s*(?:#|$)/.test(text)) return undefined;
	const [, spaces = '', hyphens = '', name, rest = ''] =
		/^( *)((?:- +)*)(?:(["']?[\w.-]+["']?):(?=\s|$)(.*))?/.exec(text) ?? [];
	const [indent, column] = [spaces.length, spaces.length + hyphens.length];
	const isOpen = name !== undefined && /^\s*(?:#|$)/.test(rest);
	return { at, indent, column, isEntry: hyphens !== '', name, isOpen };
}

/** Changes to a line that might make it readable, the likeliest first. */
function repairsOf(line: Line, read: readonly (Line | undefined)[], lines: readonly string[]): Repair[] {
	if (line.name === undefined && !line.isEntry) return [];
	const above = read.slice(0, line.at).filter((other) => other !== undefined);
	const before = above.at(-1);
	if (!before) return firstRepair(line, read, lines);
	const missing = hyphenRepair(line, above, lines);
	const isLost = before.isOpen && (line.isEntry ? line.indent < before.column : line.indent <= before.column);
	const places = isLost ? [{ column: before.column + 2, to: before }] : placesAbove(line, above);
	return [
		...missing,
		...places.flatMap(({ column, to }) =>
			blocksFrom(line, read).map((last) => ({
				line,
				last,
				lines: moved(lines, line, last, column),
				...explain(line, column, to),
			})),
		),
	];
}

/** A first line that starts further in than those below it. */
function firstRepair(line: Line, read: readonly (Line | undefined)[], lines: readonly string[]): Repair[] {
	const next = read.find((other) => other && other.at > line.at && other.indent < line.indent);
	if (!next) return [];
	const last = line.at;
	return [{ line, last, lines: moved(lines, line, last, next.indent), ...explain(line, next.indent, next) }];
}

/** A further entry of a list without its hyphen: it starts with the field with which the one above it starts. */
function hyphenRepair(line: Line, above: readonly Line[], lines: readonly string[]): Repair[] {
	const entry = above.findLast(({ indent, isEntry }) => isEntry && indent === line.indent);
	if (line.isEntry || line.name === undefined || entry?.name !== line.name) return [];
	const changed = lines.with(line.at, lines[line.at]?.replace(/\S/, '- $&') ?? '');
	return [{ line, last: line.at, lines: changed, ...withoutHyphen(line.name) }];
}

/** What is told of an entry of a list that has no hyphen. @param name the field with which it starts */
export function withoutHyphen(name: string): Advice {
	const message = 'A new entry of the list starts here, without a hyphen.';
	const hint = `Write a hyphen and a space before it, as the entry above it has them: - ${name}:`;
	return { code: 'yaml-unreadable', message, hint };
}

/** Where lines above start, the nearest to the line first; where two are as near, the one further in. */
function placesAbove(line: Line, above: readonly Line[]): { column: number; to: Line }[] {
	const places = new Map<number, Line>();
	for (const to of above.toReversed()) {
		const column = line.isEntry ? to.indent : to.column;
		if (line.isEntry && !to.isEntry) continue;
		if (to.name !== undefined && column !== line.indent && !places.has(column)) places.set(column, to);
	}
	const distance = (column: number) => Math.abs(column - line.indent);
	return [...places]
		.map(([column, to]) => ({ column, to }))
		.sort((a, b) => distance(a.column) - distance(b.column) || b.column - a.column);
}

/** Last lines of what may have to be moved with a line: all that starts as far in or further, what stands below it, itself alone. */
function blocksFrom(line: Line, read: readonly (Line | undefined)[]): number[] {
	const below = read.slice(line.at + 1).filter((other) => other !== undefined);
	const until = (belongs: (other: Line) => boolean) => {
		const end = below.findIndex((other) => !belongs(other));
		return (end === -1 ? below : below.slice(0, end)).at(-1)?.at ?? line.at;
	};
	const likeIt = until(({ indent, isEntry }) => indent >= line.indent && !(isEntry && !line.isEntry));
	return [...new Set([likeIt, until(({ indent }) => indent > line.indent), line.at])];
}

function moved(lines: readonly string[], line: Line, last: number, column: number): string[] {
	const by = column - line.indent;
	return lines.map((text, at) => {
		if (at < line.at || at > last) return text;
		return by > 0 ? ' '.repeat(by) + text : text.replace(new RegExp(`^ {0,${-by}}`), '');
	});
}

function explain(line: Line, column: number, to: Line): Advice {
	const side = column < line.indent ? 'in' : 'out';
	const named = to.name ?? '';
	const under = column > to.column ? `further in than "${named}"` : `straight under "${named}"`;
	const place =
		to.at > line.at
			? `as "${named}" below it`
			: line.isEntry && to.isEntry
				? 'as the hyphen above it'
				: under;
	const message = `This line starts further ${side} than the lines it belongs to.`;
	const hint = `Start it ${place}, with ${spaces(column)} before it.`;
	return { code: 'yaml-unreadable', message, hint };
}

function spaces(count: number): string {
	if (count === 0) return 'no space';
	return count === 1 ? 'one space' : `${count} spaces`;
}

/** Line on which reading stops. */
function reachOf(lines: readonly string[]): number {
	const text = lines.join('\n');
	const { errors } = parseDocument(text, { prettyErrors: false, uniqueKeys: false });
	const first = Math.min(...errors.map(({ pos }) => pos[0]));
	return first === Infinity ? Infinity : text.slice(0, first).split('\n').length - 1;
}
