import GithubSlugger from 'github-slugger';
import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import type { Problem } from '../lib/problem.ts';
import { countWords } from '../lib/words.ts';
import type { PieceContext } from './context.ts';
import { gfmOptions } from './processor.ts';
import { remarkChecklists, type Task } from './remark-checklists.ts';
import { remarkPictures, type PictureLink } from './remark-pictures.ts';
import { remarkPieces } from './remark-pieces.ts';

/** What a body holds, known without turning it into HTML. */
export interface Outline {
	/** False when the text could not be taken apart at all: the rest is then empty. */
	readable: boolean;
	headings: { depth: number; text: string; id: string; line: number }[];
	/** Links as written, without mail and telephone. */
	links: { to: string; line: number }[];
	/** Pictures with sound addresses; whether the files are there is for others to see. */
	pictures: PictureLink[];
	tasks: Task[];
	/** Ids of the questions shown as cards. */
	questions: string[];
	/** Topics of law whose rows it lists, one for each place. */
	laws: string[];
	/** Whether it says if and how visits are counted. */
	counting: boolean;
	/** Words of the prose, for the reading time. */
	words: number;
	/** Faults in the body: unknown pieces, ids, code. */
	problems: Problem[];
}

export interface Body {
	text: string;
	/** File as people know it; its ending says whether it is MDX. */
	file: string;
	/** Line of the file on which the body starts. */
	firstLine: number;
}

/**
 * Trees of the texts that were last read, by file: taking a text apart is most of the work of reading a site, and while
 * a person edits, all files but one are what they were.
 */
export class KeptTrees {
	readonly #trees = new Map<string, { text: string; tree: Root }>();

	get(file: string, text: string): Root | undefined {
		const kept = this.#trees.get(file);
		return kept?.text === text ? structuredClone(kept.tree) : undefined;
	}

	/** Keeps a copy, of a few hundred files at most: a tree takes a hundred times the room of its text. */
	set(file: string, text: string, tree: Root): void {
		if (this.#trees.has(file) || this.#trees.size < 300) {
			this.#trees.set(file, { text, tree: structuredClone(tree) });
		}
	}
}

/**
 * Reads a Markdown or MDX body: its headings, links, tasks, words and every fault in it.
 * @param kept spares reading a text again that is as it was
 */
export function outlineOf({ text, file, firstLine }: Body, context: PieceContext, kept?: KeptTrees): Outline {
	const problems: Problem[] = [];
	const report = (fault: { cause: string; cure: string }, line: number) =>
		problems.push({ file, line: line + firstLine - 1, ...fault });
	const before = kept?.get(file, text);
	const tree = before ?? parse(text, file, report);
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
		words: 0,
		problems,
	};
	if (!tree) return outline;

	visit(tree, (node) => {
		const { name, attributes } = node as { name?: string; attributes?: unknown };
		if (name === 'Question' || name === 'question') outline.questions.push(attributeOf(attributes, 'id'));
		if ((name === 'Law' || name === 'law') && attributeOf(attributes, 'place') === '') {
			outline.laws.push(attributeOf(attributes, 'id'));
		}
		if (name === 'Counting' || name === 'counting') outline.counting = true;
	});
	visit(tree, ['paragraph', 'heading', 'tableCell'], (node) => {
		outline.words += countWords(toString(node));
	});
	const vfile = new VFile({ path: file, value: text });
	remarkPieces(() => context, report)(tree, vfile);
	const slugger = new GithubSlugger();
	visit(tree, (node) => {
		const line = (node.position?.start.line ?? 1) + firstLine - 1;
		if (node.type === 'heading') {
			const words = toString(node);
			outline.headings.push({ depth: node.depth, text: words, id: slugger.slug(words), line });
		}
		if (node.type === 'link' || node.type === 'definition') {
			const to = node.url;
			if (!/^(mailto|tel):/.test(to)) outline.links.push({ to, line });
		}
	});
	remarkChecklists(
		() => context,
		report,
		(task) => outline.tasks.push({ ...task, line: task.line + firstLine - 1 }),
	)(tree, vfile);
	remarkPictures(
		() => () => undefined,
		report,
		({ to, line }) => outline.pictures.push({ to, line: line + firstLine - 1 }),
	)(tree, vfile);
	return outline;
}

function parse(
	text: string,
	file: string,
	report: (fault: { cause: string; cure: string }, line: number) => void,
) {
	const reader = unified().use(remarkParse).use(remarkGfm, gfmOptions).use(remarkDirective);
	if (file.endsWith('.mdx')) reader.use(remarkMdx);
	try {
		return reader.parse(text);
	} catch (error) {
		const { reason = String(error), line } = error as { reason?: string; line?: number };
		// Of a tag that is open at the end of the text, only the message says where it starts.
		report(explainMdx(reason), line ?? Number(/\((\d+):\d+/.exec(reason)?.[1] ?? 1));
		return undefined;
	}
}

function explainMdx(reason: string): { cause: string; cure: string } {
	if (/acorn|expression/i.test(reason)) {
		return {
			cause: 'A brace { starts code here, and guides hold no code.',
			cure: 'Write \\{ for a brace as a character.',
		};
	}
	const tag = /<\/?([A-Za-z][\w-]*)/.exec(reason)?.[1];
	if (/closing tag|end-tag|to close|corresponding/i.test(reason)) {
		return {
			cause: `The tag <${tag ?? ''}> is not closed where it should be.`,
			cure: 'Write the closing tag on a line of its own, with an empty line before it.',
		};
	}
	return {
		cause: 'A < starts a tag here that cannot be read.',
		cure: 'Write \\< for the character itself, and addresses as [words](https://…).',
	};
}

/** Value of an attribute of a piece, written as a tag or as a directive. */
function attributeOf(attributes: unknown, name: string): string {
	if (Array.isArray(attributes)) {
		const found = (attributes as { name?: string; value?: unknown }[]).find(
			(attribute) => attribute.name === name,
		);
		return typeof found?.value === 'string' ? found.value : '';
	}
	return (attributes as Record<string, string> | undefined)?.[name] ?? '';
}
