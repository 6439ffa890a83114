import type { Root } from 'mdast';
import type { Advice } from '../lib/diagnostic.ts';
import { visit } from '../lib/visit.ts';

/** Tells footnotes whose text no reader would see: no mark leads to them, or another one has their name. */
export function checkFootnotes(tree: Root, report: (fault: Advice, line: number) => void): void {
	const marked = new Set<string>();
	visit(tree, 'footnoteReference', ({ identifier }) => void marked.add(identifier));
	const written = new Set<string>();
	visit(tree, 'footnoteDefinition', ({ identifier, label, position }) => {
		const note = `[^${label ?? identifier}]`;
		const line = position?.start.line ?? 1;
		if (written.has(identifier)) {
			report(
				{
					code: 'duplicate-id',
					message: `Two footnotes have the name ${note}.`,
					hint: 'Give one of them another name, here and at its mark in the text.',
				},
				line,
			);
		} else if (!marked.has(identifier)) {
			report(
				{
					code: 'unused-footnote',
					message: `No mark in this file leads to the footnote ${note}.`,
					hint: `Write ${note} behind the words it belongs to, or take it out.`,
				},
				line,
			);
		}
		written.add(identifier);
	});
}
