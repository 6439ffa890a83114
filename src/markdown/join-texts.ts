import type { Root } from 'mdast';
import { visit } from '../lib/visit.ts';

/** A text and where it comes from. */
interface Text {
	text: string;
	file: string;
	/** Line of the file on which the text starts. */
	firstLine: number;
}

/** Several texts behind each other, so that one line number says both the text and the line. */
export interface JoinedTexts {
	text: string;
	/** File and line of a line of the joined text, counted from 1. */
	placeOf: (line: number) => { file: string; line: number };
	/** Moves the tree of a text to where that text stands in the joined one. */
	move: (tree: Root, index: number) => void;
}

/** Joins texts, each from a line of its own on. */
export function joinTexts(texts: readonly Text[]): JoinedTexts {
	const starts: { line: number; offset: number; file: string; firstLine: number }[] = [];
	let text = '';
	let line = 1;
	for (const source of texts) {
		starts.push({ line, offset: text.length, file: source.file, firstLine: source.firstLine });
		text += `${source.text}\n`;
		line += source.text.split('\n').length;
	}
	return {
		text,
		placeOf: (at) => {
			const start = starts.findLast((candidate) => candidate.line <= at);
			return { file: start?.file ?? '', line: at - (start?.line ?? 1) + (start?.firstLine ?? 1) };
		},
		move: (tree, index) => {
			const { line: lines = 1, offset = 0 } = starts[index] ?? {};
			visit(tree, ({ position }) => {
				for (const point of position ? [position.start, position.end] : []) {
					point.line += lines - 1;
					point.offset = (point.offset ?? 0) + offset;
				}
			});
		},
	};
}
