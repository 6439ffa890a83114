import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import type { Problem } from '../lib/problem.ts';
import { countWords } from '../lib/words.ts';
import { attributeOf } from './attribute.ts';
import type { PieceContext } from './context.ts';
import type { KeptTrees } from './kept-trees.ts';
import { giveIds, headingText, idOf } from './headings.ts';
import { layParts } from './lay-parts.ts';
import { parseBody } from './parse.ts';
import type { LaidPart, Part } from './part.ts';
import { remarkChecklists, type Task } from './remark-checklists.ts';
import { remarkPictures, type PictureLink } from './remark-pictures.ts';
import { remarkNotes } from './remark-notes.ts';
import { remarkPieces } from './remark-pieces.ts';
import { withoutEnding } from './task-facts.ts';

/** What a body holds, known without turning it into HTML. */
export interface Outline {
	/** False when the text could not be taken apart at all: the rest is then empty. */
	readable: boolean;
	headings: OutlineHeading[];
	/** Links as written, without mail and telephone. */
	links: { to: string; file: string; line: number }[];
	/** Pictures with sound addresses; whether the files are there is for others to see. */
	pictures: PictureLink[];
	tasks: (Task & { file: string })[];
	/** Ids of the questions shown as cards. */
	questions: string[];
	/** Topics of law whose rows it lists, one for each place. */
	laws: string[];
	/** Whether it says if and how visits are counted. */
	counting: boolean;
	/** Parts of the text that are others' words. */
	parts: LaidPart[];
	/** Words of the prose, for the reading time. */
	words: number;
	/** Faults in the body: unknown pieces, ids, code. */
	problems: Problem[];
}

export interface OutlineHeading {
	depth: number;
	text: string;
	id: string;
	file: string;
	line: number;
}

export interface Body {
	text: string;
	/** File as people know it; its ending says whether it is MDX. */
	file: string;
	/** Line of the file on which the body starts. */
	firstLine: number;
	/** Texts that stand in place of parts of it. */
	parts?: readonly Part[];
}

/**
 * Reads a Markdown or MDX body: its headings, links, tasks, words and every fault in it.
 * @param kept spares reading a text again that is as it was
 */
export function outlineOf({ parts = [], ...body }: Body, context: PieceContext, kept?: KeptTrees): Outline {
	const { text, file, firstLine } = body;
	const problems: Problem[] = [];
	const before = kept?.get(file, text);
	const tree =
		before ??
		parseBody(text, file, (fault, line) => problems.push({ file, line: line + firstLine - 1, ...fault }));
	if (tree && !before) kept?.set(file, text, tree);
	const outline: Outline = {
		readable: tree !== undefined,
		headings: [],
		links: [],
		pictures: [],
		tasks: [],
		questions: [],
		laws: [],
		counting: false,
		parts: [],
		words: 0,
		problems,
	};
	if (!tree) return outline;
	const laid = layParts(tree, { ...body, parts });
	problems.push(...laid.problems);
	outline.parts = laid.parts.map(({ claims, ...part }) => ({
		...part,
		claims: claims.filter((id) => context.claims.has(id)),
	}));
	const report = (fault: { cause: string; cure: string }, line: number) =>
		problems.push({ ...laid.placeOf(line), ...fault });

	giveIds(tree);
	const vfile = new VFile({ path: file, value: laid.text });
	remarkNotes(() => context, report)(tree, vfile);
	visit(tree, (node) => {
		const { name, attributes } = node as { name?: string; attributes?: unknown };
		if (name === 'Question' || name === 'question') outline.questions.push(attributeOf(attributes, 'id'));
		if ((name === 'Law' || name === 'law') && attributeOf(attributes, 'place') === '') {
			outline.laws.push(attributeOf(attributes, 'id'));
		}
		if (name === 'Counting' || name === 'counting') outline.counting = true;
	});
	visit(tree, ['paragraph', 'heading', 'tableCell'], (node) => {
		outline.words += countWords(withoutEnding(toString(node)));
	});
	remarkPieces(() => context, report)(tree, vfile);
	visit(tree, (node) => {
		const place = laid.placeOf(node.position?.start.line ?? 1);
		if (node.type === 'heading') {
			outline.headings.push({ depth: node.depth, text: headingText(node), id: idOf(node), ...place });
		}
		if (node.type === 'link' || node.type === 'definition') {
			const to = node.url;
			if (!/^(mailto|tel):/.test(to)) outline.links.push({ to, ...place });
		}
	});
	remarkChecklists(
		() => context,
		report,
		(task) => outline.tasks.push({ ...task, ...laid.placeOf(task.line) }),
	)(tree, vfile);
	remarkPictures(
		() => () => undefined,
		report,
		({ to, line }) => outline.pictures.push({ to, ...laid.placeOf(line) }),
	)(tree, vfile);
	return outline;
}
