import type { Root } from 'mdast';
import type { Node } from 'unist';
import type { Advice } from '../lib/diagnostic.ts';
import { fencedLines } from './fenced-lines.ts';

/** More than anybody needs in one text; taking a text apart takes time that grows with the square of these. */
const most = {
	/** Footnotes and named addresses, and places that lead to them. */
	notes: 1000,
	/** Quotations, and headings with a line of signs below them. */
	quotes: 1000,
	/** Signs in one paragraph that may mean something in Markdown. */
	signs: 1000,
	/** Levels of quotations, lists, notes and directives in each other. */
	levels: 20,
	/** Levels of the tree that a text becomes. */
	depth: 100,
};

/** A fault and its line, counted from 1. */
interface FaultAt {
	fault: Advice;
	line: number;
}

/** A line that starts a block of its own, so that nothing in it belongs to the line before. */
const starts = /^\s*(?:$|[-+*|#>]|\d+[.)]|:{3})/;

/** Finds what would keep the readers of Markdown busy for minutes, before they see it. */
export function limitFault(text: string): FaultAt | undefined {
	let notes = 0;
	let quotes = 0;
	let signs = 0;
	let before = '';
	const open: number[] = [];
	const lines = text.split('\n');
	const code = fencedLines(lines);
	for (const [index, written] of lines.entries()) {
		if (code.has(index)) continue;
		const told = (fault: Advice): FaultAt => ({ fault, line: index + 1 });
		const [, colons, name] = /^[\s>]*(:{3,})\s*(\S?)/.exec(written) ?? [];
		if (colons !== undefined && name !== '') open.push(colons.length);
		else if (colons !== undefined)
			open.length = Math.max(
				0,
				open.findLastIndex((own) => own <= colons.length),
			);
		if (Math.max(open.length, levelsOf(written)) > most.levels) return told(tooDeep);
		notes += countOf(written, /\[\^/g) + (/^[\s>]*\[[^\]\s][^\]]{0,999}\]:/.test(written) ? 1 : 0);
		if (notes > most.notes) return told(tooManyNotes);
		if (!before.includes('>') && /^\s*(?:>|(?:=+|-+)\s*$)/.test(written)) quotes += 1;
		if (quotes > most.quotes) return told(tooManyQuotes);
		before = written;
		if (starts.test(written)) signs = 0;
		signs += countOf(written, /[*_~`[\]<>{}@$&!|\\]|www\.|:\/\//g);
		if (signs > most.signs) return told(tooManySigns);
	}
	return undefined;
}

/** How many quotations and lists a line may be in: their signs stand at its start, and so does the room for them. */
function levelsOf(line: string): number {
	if (line.trim() === '') return 0;
	const [start = ''] = /^(?:[\s>]|(?:[-+*]|\d{1,9}[.)])(?=[ \t])|\[\^[^\]]{1,200}\]:)*/.exec(line) ?? [];
	return Math.max(countOf(start, /[-+>*.)\]]/g), start.replaceAll('\t', '    ').length / 4);
}

/** Finds what later steps, which call themselves for what stands inside, could not follow to the end. */
export function depthFault(tree: Root): FaultAt | undefined {
	const waiting: { node: Node; depth: number }[] = [{ node: tree, depth: 0 }];
	for (let next = waiting.pop(); next; next = waiting.pop()) {
		const { node, depth } = next;
		if (depth > most.depth) return { fault: tooDeep, line: node.position?.start.line ?? 1 };
		if ('children' in node)
			for (const child of node.children as Node[]) waiting.push({ node: child, depth: depth + 1 });
	}
	return undefined;
}

function countOf(text: string, sign: RegExp): number {
	return text.match(sign)?.length ?? 0;
}

/** Told of what stands too deep in other things. */
export const tooDeep: Advice = {
	code: 'nested-too-deep',
	message: `Things stand inside each other more than ${most.levels} levels deep.`,
	hint: 'Three levels of lists, quotations or directives are the most that a reader can follow: close some, or start the line further to the left.',
};

const tooManyNotes: Advice = {
	code: 'text-too-complex',
	message: `The text has more than ${most.notes} footnotes and named addresses.`,
	hint: 'Part it into several, or write the addresses where they are used.',
};

const tooManyQuotes: Advice = {
	code: 'text-too-complex',
	message: `The text has more than ${most.quotes} quotations, notes and headings with a line below them.`,
	hint: 'Part it into several.',
};

const tooManySigns: Advice = {
	code: 'text-too-complex',
	message: `The paragraph holds more than ${most.signs} signs such as * [ < that mean something in Markdown.`,
	hint: 'Part it with empty lines, or take the signs out.',
};
