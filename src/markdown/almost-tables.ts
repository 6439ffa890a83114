import type { Table } from 'mdast';
import type { Advice } from '../lib/diagnostic.ts';
import { quoted, shown } from './as-written.ts';

/** Rows of a table with more cells than its head, which a page would leave out. */
export function rowFaults({ children: [head, ...rows] }: Table): { fault: Advice; line: number }[] {
	const columns = head?.children.length ?? 0;
	return rows
		.filter(({ children }) => children.length > columns)
		.map(({ children, position }) => ({
			line: position?.start.line ?? 1,
			fault: {
				code: 'unreadable-table',
				message: `The row has ${children.length} cells, and the first row of its table ${columns}.`,
				hint: 'Give every row as many cells as the first, also empty ones. For the sign | in a cell, write \\|.',
			},
		}));
}

/** The first two lines of a table without the line of hyphens between them. */
export function tableFault(lines: readonly string[], at: number): Advice | undefined {
	const line = lines[at] ?? '';
	if (at > 0 || !isRow(line) || !isRow(lines[1] ?? '')) return undefined;
	const columns = line.trim().slice(1, -1).split('|').length;
	const message = `The line ${quoted(line)} starts no table.`;
	const hint = `Write a line of hyphens below it: ${shown(`|${' --- |'.repeat(columns)}`)}`;
	return { code: 'unreadable-table', message, hint };
}

function isRow(line: string): boolean {
	return /^\|.*\|\s*$/.test(line);
}
