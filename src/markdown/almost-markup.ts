import type { Nodes, Parents, Root } from 'mdast';
import type { Advice } from '../lib/diagnostic.ts';
import { visit } from '../lib/visit.ts';
import { bulletFault, boxFault, dashFault, itemFault } from './almost-lists.ts';
import { rowFaults, tableFault } from './almost-tables.ts';
import { other, quoted, shown } from './as-written.ts';
import { linkFault } from './link-fault.ts';

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
		if (node.type === 'table') for (const { fault, line } of rowFaults(node)) report(fault, line);
		if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return;
		const text = writtenIn(node, source);
		for (const { fault, at } of linkFaults(text)) report(fault, first + lineEndsIn(text.slice(0, at)));
		if (node.type !== 'paragraph') return;
		const lines = text.split('\n');
		// Of lines that are wrong in the same way, the first is enough.
		const isIn = parent?.type === 'listItem';
		for (const find of [headingFault, boldFault, bulletFault, dashFault, tableFault, itemFault, boxFault]) {
			const at = lines.findIndex((_line, index) => find(lines, index, isIn));
			const fault = find(lines, at, isIn);
			if (fault) report(fault, first + at);
		}
	});
}

/** The letters of a block that stand in the file as text, line by line. */
function writtenIn(node: Nodes, source: string): string {
	if (node.type === 'break') return `${other}\n`;
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

/** An address whose blank is in the name of a person or a host, where no sign can stand for it. */
const hasBlankInName = /^(?:mailto:|tel:|https?:\/\/[^/?#]*\s)/i;

/** @param before what stands before the address, such as `[words](` */
function cureOf(before: string, inside: string, isClosed: boolean): string {
	if (!isClosed) return `Write the address and a round bracket behind it on the same line: ${before}…).`;
	const [, address = inside, title] = /^(\S+)[ \t]+[“”„«»‘’](.*?)[“”„«»‘’]?$/.exec(inside) ?? [];
	if (title !== undefined)
		return `Write straight quotation marks around the words: ${before}${shown(address)} "${title}").`;
	if (curlyQuotes.test(inside)) return `Write straight quotation marks, or none: ${before}…).`;
	if (/["'(<]/.test(inside) || !/\s/.test(inside))
		return `Write it like ${before}/guides/star-stories/), with the brackets in pairs.`;
	if (hasBlankInName.test(inside)) {
		const short = inside.replace(/\s/g, '');
		return linkFault(short)?.hint ?? `No blank can stand there: ${before}${shown(short)}).`;
	}
	return `An address with a blank stands between < and >: ${before}<${inside}>). Or write %20 for the blank, or rename the file.`;
}

function headingFault(lines: readonly string[], at: number): Advice | undefined {
	const line = lines[at] ?? '';
	const [signs] = /^#{2,6}(?=[^\s#])/.exec(line) ?? [];
	if (signs === undefined) return undefined;
	const message = `The line ${quoted(line)} is no heading.`;
	const hint = `Write a blank after the signs: ${signs} ${shown(line.slice(signs.length))}`;
	return { code: 'unreadable-heading', message, hint };
}

/** Words between pairs of stars with a blank inside them, which stay stars. */
function boldFault(lines: readonly string[], at: number): Advice | undefined {
	const line = lines[at] ?? '';
	const [found, words = ''] = /(?<![*\\])\*\*(?!\*)([^*]*)\*\*(?!\*)/.exec(line) ?? [];
	if (found === undefined || words.trim() === '' || words === words.trim()) return undefined;
	const message = `The stars of ${quoted(found)} stay on the page.`;
	const hint = `Write them right at the words: **${shown(words)}**`;
	return { code: 'unreadable-emphasis', message, hint };
}

/** Quotation marks of a word processor around a value are letters of the value. */
export function quoteFault(line: string): Advice | undefined {
	const [value] = /(?<![\w-])[\w-]+=[“”„«»‘’][^}]*/.exec(line.replace(/"[^"]*"|'[^']*'/g, '""')) ?? [];
	if (value === undefined) return undefined;
	const message = `Curly quotation marks stand around a value: ${shown(value)}.`;
	const hint = `Write straight ones: ${shown(value.replace(/[“”„«»‘’]/g, '"'))}.`;
	return { code: 'unreadable-directive', message, hint };
}

function firstLineOf({ position }: Nodes, source: string): string {
	const start = position?.start.offset ?? 0;
	const end = source.indexOf('\n', start);
	return source.slice(start, end === -1 ? undefined : end);
}
