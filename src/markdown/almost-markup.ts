import type { Nodes, Parents, Root } from 'mdast';
import type { Advice } from '../lib/diagnostic.ts';
import { visit } from '../lib/visit.ts';

/** Stands for what is no text as written: code, a link, the end of a bold word. */
const other = '\uFFFC';

/** Marks with a blank after them that a word processor makes of an item, and its letter and dashes before a tab. */
const bullet = /^(?:[•·∙▪▫●○◦‣⁃■□◆➢➤\uF0A7\uF0B7\uF0D8][ \t\u00A0]|[o–—]\t)[ \t\u00A0]*/;

/** A sign or a number with a letter, a box or a marked word right after it. */
const item = /^(?:([-+*])|(\d{1,2})[.)])(?=[\p{L}[\uFFFC])/u;

/** The words of a link or a picture with the bracket of an address behind them, or further on. */
const brackets = /!?(?<!\\)\[[^[\]]*(?<!\\)\](?:\(|[ \t\n]{1,9}\((?=\/|\.\.?\/|#|https?:|mailto:|tel:))/g;

const curlyQuotes = /[“”„«»‘’]/;

/**
 * Tells text that would be printed as it was written, where markup was meant: a link with a blank in its address, a
 * heading without a blank after its signs, an item that starts with the bullet of a word processor. A backslash before
 * a sign says that the sign itself is meant.
 * @param source the text as it was written
 */
export function checkAlmostMarkup(
	tree: Root,
	source: string,
	report: (fault: Advice, line: number) => void,
): void {
	visit(tree, (node, _, parent) => {
		const first = node.position?.start.line ?? 1;
		if (node.type === 'containerDirective' || node.type === 'leafDirective') {
			const fault = quoteFault(firstLineOf(node, source));
			if (fault) report(fault, first);
		}
		if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return;
		const text = writtenIn(node, source);
		for (const { fault, at } of linkFaults(text)) report(fault, first + lineEndsIn(text.slice(0, at)));
		if (node.type !== 'paragraph') return;
		const lines = text.split('\n');
		// Of lines that are wrong in the same way, the first is enough.
		const isIn = parent?.type === 'listItem';
		for (const find of [headingFault, bulletFault, (_: string, at: number) => itemFault(lines, at, isIn)]) {
			const at = lines.findIndex((line, index) => find(line, index));
			const fault = find(lines[at] ?? '', at);
			if (fault) report(fault, first + at);
		}
	});
}

/** The letters of a block that stand in the file as text, line by line. */
function writtenIn(node: Nodes, source: string): string {
	if (node.type === 'break') return '\n';
	const { start, end } = node.position ?? {};
	const written = source.slice(start?.offset ?? 0, end?.offset ?? 0);
	// The signs of quotations and the room before the lines of an item are no part of the text.
	if (node.type === 'text') return written.replace(/\n[ \t>]*/g, '\n');
	// A bare address may be a part of what could not be read.
	const isBare = node.type === 'link' && !written.startsWith('[');
	if (isBare) return written;
	const isMark = node.type === 'strong' || node.type === 'emphasis' || node.type === 'delete';
	if (!isMark && !isBlock(node)) return other + '\n'.repeat(lineEndsIn(written));
	const inside = (node as Parents).children.map((child) => writtenIn(child, source)).join('');
	return isMark ? other + inside + other : inside;
}

function lineEndsIn(text: string): number {
	return text.split('\n').length - 1;
}

function isBlock({ type }: Nodes): boolean {
	return type === 'paragraph' || type === 'heading' || type === 'tableCell';
}

/** What has both pairs of brackets and is still text could not be read as a link or a picture. */
function linkFaults(text: string): { fault: Advice; at: number }[] {
	return [...text.matchAll(brackets)].map(({ 0: start, index: at }) => {
		const end = text.indexOf(')', at + start.length);
		const lineEnd = text.indexOf('\n', at + start.length);
		const isClosed = end !== -1 && (lineEnd === -1 || end < lineEnd);
		const until = isClosed ? end : lineEnd === -1 ? text.length : lineEnd;
		const inside = text.slice(at + start.length, until).trim();
		const before = shown(start.replace(/[ \t\n]{1,9}\($/, '('));
		const whole = quoted(text.slice(at, isClosed ? until + 1 : until));
		const what = start.startsWith('!') ? 'picture' : 'link';
		const fault: Advice = start.endsWith('](')
			? {
					code: 'unreadable-link',
					message: `The ${what} ${whole} cannot be read.`,
					hint: cureOf(before, inside, isClosed),
				}
			: {
					code: 'unreadable-link',
					message: `A blank stands between the brackets of ${whole}, so it is no ${what}.`,
					hint: `Write it without: ${before}${shown(inside)}).`,
				};
		return { fault, at };
	});
}

/** @param before what stands before the address, such as `[words](` */
function cureOf(before: string, inside: string, isClosed: boolean): string {
	if (!isClosed) return `Write the address and a round bracket behind it on the same line: ${before}…).`;
	const [, address = inside, title] = /^(\S+)[ \t]+[“”„«»‘’](.*?)[“”„«»‘’]?$/.exec(inside) ?? [];
	if (title !== undefined)
		return `Write straight quotation marks around the words: ${before}${shown(address)} "${title}").`;
	if (curlyQuotes.test(inside)) return `Write straight quotation marks, or none: ${before}…).`;
	if (/["'(<]/.test(inside) || !/\s/.test(inside))
		return `Write it like ${before}/guides/star-stories/), with the brackets in pairs.`;
	return `An address with a blank stands between < and >: ${before}<${inside}>). Or write %20 for the blank, or rename the file.`;
}

function headingFault(line: string): Advice | undefined {
	const [signs] = /^#{2,6}(?=[^\s#])/.exec(line) ?? [];
	if (signs === undefined) return undefined;
	return {
		code: 'unreadable-heading',
		message: `The line ${quoted(line)} is no heading.`,
		hint: `Write a blank after the signs: ${signs} ${shown(line.slice(signs.length))}`,
	};
}

function bulletFault(line: string): Advice | undefined {
	const [mark] = bullet.exec(line) ?? [];
	if (mark === undefined) return undefined;
	return {
		code: 'unreadable-list',
		message: `The line ${quoted(line)} starts with a bullet that makes no list.`,
		hint: `Write a hyphen and a blank in its place: - ${shown(line.slice(mark.length))}`,
	};
}

/** Two lines in a row that start as items do, or one below an item, without a blank after the sign. */
function itemFault(lines: readonly string[], at: number, isInItem: boolean): Advice | undefined {
	const line = lines[at] ?? '';
	const [start, sign, number] = item.exec(line) ?? [];
	if (start === undefined) return undefined;
	const next = item.exec(lines[at + 1] ?? '');
	const goesOn = sign === undefined ? Number(next?.[2]) === Number(number) + 1 : next?.[1] === sign;
	if (!goesOn && !(isInItem && at > 0 && sign === '-')) return undefined;
	return {
		code: 'unreadable-list',
		message: `The line ${quoted(line)} is no item of a list.`,
		hint: `Write a blank after the sign: ${sign === undefined ? start : '-'} ${shown(line.slice(start.length))}`,
	};
}

/** Quotation marks of a word processor around a value are letters of the value. */
export function quoteFault(line: string): Advice | undefined {
	const [value] = /(?<![\w-])[\w-]+=[“”„«»‘’][^}]*/.exec(line.replace(/"[^"]*"|'[^']*'/g, '""')) ?? [];
	if (value === undefined) return undefined;
	return {
		code: 'unreadable-directive',
		message: `Curly quotation marks stand around a value: ${shown(value)}.`,
		hint: `Write straight ones: ${shown(value.replace(/[“”„«»‘’]/g, '"'))}.`,
	};
}

function firstLineOf({ position }: Nodes, source: string): string {
	const start = position?.start.offset ?? 0;
	const end = source.indexOf('\n', start);
	return source.slice(start, end === -1 ? undefined : end);
}

function quoted(text: string): string {
	return `"${shown(text)}"`;
}

/** Not more of a line than a person needs to find it. */
function shown(text: string): string {
	const words = text.replaceAll(other, '').replaceAll('\n', ' ').trim();
	return words.length > 60 ? `${words.slice(0, 60)}…` : words;
}
