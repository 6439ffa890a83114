import type { Advice } from '../lib/diagnostic.ts';
import { other, quoted, shown } from './as-written.ts';

/** Marks with a blank after them that a word processor makes of an item, and its letter and dashes before a tab. */
const bullet = /^(?:[•·∙▪▫●○◦‣⁃■□◆➢➤\uF0A7\uF0B7\uF0D8][ \t\u00A0]|[o–—]\t)[ \t\u00A0]*/;

/** A sign or a number with a letter, a box or a marked word right after it. */
const item = /^(?:([-+*])|(\d{1,2})[.)])(?=[\p{L}[\uFFFC])/u;

/** A dash with a blank after it. */
const dash = /^[–—][ \t\u00A0]+/;

/** A line that starts with the bullet of a word processor. */
export function bulletFault(lines: readonly string[], at: number): Advice | undefined {
	const line = lines[at] ?? '';
	const [mark] = bullet.exec(line) ?? [];
	if (mark === undefined) return undefined;
	const message = `The line ${quoted(line)} starts with a bullet that makes no list.`;
	const hint = `Write a hyphen and a blank in its place: - ${shown(line.slice(mark.length))}`;
	return { code: 'unreadable-list', message, hint };
}

/** Two lines that start with a dash, which a word processor makes of a hyphen, and would be printed as one line. */
export function dashFault(lines: readonly string[], at: number): Advice | undefined {
	const line = lines[at] ?? '';
	if (!dash.test(line) || line.endsWith(other) || !dash.test(lines[at + 1] ?? '')) return undefined;
	const message = `The line ${quoted(line)} starts with a dash that makes no list.`;
	const hint = `Write a hyphen in its place: - ${shown(line.replace(dash, ''))}`;
	return { code: 'unreadable-list', message, hint };
}

/** A box that is none: without a blank in it, or with words right after it that make it no link. */
const boxLike = /^\[(?:\](?=[ \t])|[ xX]?\](?![ \t([:]|$))/;

/** A box to tick without a blank in it, or after it. */
export function boxFault(lines: readonly string[], at: number, isInItem: boolean): Advice | undefined {
	const line = lines[at] ?? '';
	const [box] = boxLike.exec(isInItem && at === 0 ? line : '') ?? [];
	if (box === undefined) return undefined;
	const message = `The line ${quoted(line)} has no box to tick.`;
	const hint = `Write the box with a blank in it and one behind it: - [ ] ${shown(line.slice(box.length))}`;
	return { code: 'unreadable-task', message, hint };
}

/** Two lines in a row that start as items do, or one below an item, without a blank after the sign. */
export function itemFault(lines: readonly string[], at: number, isInItem: boolean): Advice | undefined {
	const line = lines[at] ?? '';
	const [start, sign, number] = item.exec(line) ?? [];
	if (start === undefined) return undefined;
	const next = item.exec(lines[at + 1] ?? '');
	const goesOn = sign === undefined ? Number(next?.[2]) === Number(number) + 1 : next?.[1] === sign;
	if (!goesOn && !(isInItem && at > 0 && sign === '-')) return undefined;
	const message = `The line ${quoted(line)} is no item of a list.`;
	const hint = `Write a blank after the sign: ${sign === undefined ? start : '-'} ${shown(line.slice(start.length))}`;
	return { code: 'unreadable-list', message, hint };
}
