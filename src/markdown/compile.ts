import type { Element, Root as HtmlTree } from 'hast';
import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkRehype, { type Options } from 'remark-rehype';
import { unified } from 'unified';
import { visit } from '../lib/visit.ts';
import type { Advice, Diagnostic } from '../lib/diagnostic.ts';
import type { Load } from '../lib/loads.ts';
import { asPlain, plainKind } from '../lib/plain.ts';
import { countWords } from '../lib/reading-time.ts';
import { checkAlmostMarkup } from './almost-markup.ts';
import { attributeOf } from './attribute.ts';
import { checkFootnotes } from './check-footnotes.ts';
import type { ComponentUse } from './component-hole.ts';
import type { DirectiveContext } from './context.ts';
import type { ElementNode } from './element.ts';
import { giveIds, idOf, writtenText } from './headings.ts';
import { highlightCode } from './highlight-code.ts';
import { applyOverrides } from './apply-overrides.ts';
import { parseBody } from './parse.ts';
import type { AppliedOverride, Override } from './override.ts';
import { footnoteMarker, nameFootnotes } from './name-footnotes.ts';
import { readTasks, makeChecklists, type Task } from './make-checklists.ts';
import { makeNotes } from './make-notes.ts';
import { makeFigures, type PictureLink } from './make-figures.ts';
import { renderDirectives } from './render-directives.ts';
import { linkTerms } from './link-terms.ts';
import { rewordText } from './reword-text.ts';
import { readPlainTags } from './read-plain-tags.ts';
import { withoutEnding } from './task-facts.ts';
import type { TextRules } from './text-rules.ts';

/** What a body holds. Plain data. */
export interface EntryFacts {
	/** False when the text could not be taken apart at all: the rest is then empty. */
	readable: boolean;
	headings: EntryHeading[];
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
	/** Components of the site folder that it uses, in the order in which their holes are numbered. */
	components: ComponentUse[];
	/** Whether it says what comes from other websites. */
	elsewhere: boolean;
	/** What its page loads besides what every page loads. */
	loads: Load[];
	/** Parts of the text that are others' words. */
	parts: AppliedOverride[];
	/** Words of the prose, for the reading time. */
	words: number;
	/** Faults in the body: unknown directives, ids, code. */
	diagnostics: Diagnostic[];
}

/** A heading of a body. */
export interface EntryHeading {
	depth: number;
	/** As it was written. */
	text: string;
	id: string;
	file: string;
	line: number;
}

/** A body as everybody reads it: what it holds, and the tree that its HTML is printed from. */
export interface CompiledEntry {
	facts: EntryFacts;
	/** Without places in the file. Links and pictures still stand as they were written: `finish.ts` puts them in. */
	tree: HtmlTree;
}

export interface Body {
	text: string;
	/** File as people know it; its ending says whether it is MDX. */
	file: string;
	/** Line of the file on which the body starts. */
	firstLine: number;
	/** Texts that stand in place of parts of it. */
	parts?: readonly Override[];
}

/** Leaves the words of a text as they are. */
const noRules: TextRules = { reword: undefined, terms: [] };

/**
 * Compiles a Markdown or MDX body: one parse, one chain of changes, one set of ids.
 * @param context what directives look up
 * @param rules how the words of the text are treated
 */
export function compileEntry(
	{ parts = [], ...body }: Body,
	context: DirectiveContext,
	rules: TextRules = noRules,
): CompiledEntry {
	const { text, file, firstLine } = body;
	const facts = emptyFacts();
	const reportOwn = (fault: Advice, line: number) =>
		facts.diagnostics.push({ file, line: line + firstLine - 1, ...fault });
	const parsed = parseBody(text, file, reportOwn);
	if (!parsed) return { facts, tree: { type: 'root', children: [] } };
	checkFootnotes(parsed, reportOwn);
	facts.readable = true;
	const laid = applyOverrides(parsed, { ...body, parts });
	facts.diagnostics.push(...laid.diagnostics);
	facts.parts = laid.parts.map(({ claims, ...part }) => ({
		...part,
		claims: claims.filter((id) => context.claims.has(id)),
	}));
	const report = (fault: Advice, line: number) => facts.diagnostics.push({ ...laid.placeOf(line), ...fault });

	checkAlmostMarkup(parsed, laid.text, report);
	giveIds(parsed);
	makeNotes(parsed, laid.text, context, report);
	lookFor(parsed, facts);
	readTasks(parsed, report);
	rewordText(parsed, rules);
	const loads = new Set<Load>();
	renderDirectives(parsed, laid.text, context, {
		report,
		rendered: (directive) => directive.loads?.forEach((load) => loads.add(load)),
		componentUsed: (name, props, line) => {
			facts.components.push({ name, props, ...laid.placeOf(line) });
			return facts.components.length - 1;
		},
	});
	readPlainTags(parsed);
	visit(parsed, (node) => {
		const place = laid.placeOf(node.position?.start.line ?? 1);
		if (node.type === 'heading') {
			facts.headings.push({ depth: node.depth, text: writtenText(node), id: idOf(node), ...place });
		}
		if (node.type === 'link' || node.type === 'definition') {
			if (!/^(mailto|tel):/.test(node.url)) facts.links.push({ to: node.url, ...place });
		}
	});
	makeChecklists(parsed, idOfFile(file), context, report, (task) =>
		facts.tasks.push({ ...task, ...laid.placeOf(task.line) }),
	);
	makeFigures(parsed, report, ({ to, line }) => facts.pictures.push({ to, ...laid.placeOf(line) }));
	linkTerms(parsed, rules);
	const html = unified().use(remarkRehype, toHtmlOptions).runSync(parsed);
	nameFootnotes(html, context);
	if (highlightCode(html, context.highlight)) loads.add('code');
	facts.loads = [...loads].sort();
	return { facts, tree: withoutPlaces(html) };
}

function emptyFacts(): EntryFacts {
	return {
		readable: false,
		headings: [],
		links: [],
		pictures: [],
		tasks: [],
		questions: [],
		laws: [],
		counting: false,
		components: [],
		elsewhere: false,
		loads: [],
		parts: [],
		words: 0,
		diagnostics: [],
	};
}

/** Notes what the author wrote, before directives and others' words change the tree. */
function lookFor(tree: Root, facts: EntryFacts): void {
	visit(tree, (node) => {
		const { name, attributes } = node as { name?: string; attributes?: unknown };
		if (name === 'Question' || name === 'question') facts.questions.push(attributeOf(attributes, 'id'));
		if ((name === 'Law' || name === 'law') && attributeOf(attributes, 'place') === '') {
			facts.laws.push(attributeOf(attributes, 'id'));
		}
		if (name === 'Counting' || name === 'counting') facts.counting = true;
		if (name === 'Elsewhere' || name === 'elsewhere') facts.elsewhere = true;
	});
	visit(tree, ['paragraph', 'heading', 'tableCell'], (node) => {
		facts.words += countWords(withoutEnding(toString(node)));
	});
}

/** The name of a file without its folder and ending. */
function idOfFile(file: string): string {
	return file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1).replace(/\.[^.]*$/, '');
}

/** An element that a directive asks for, with what it is where there is no page. */
const directiveElement: NonNullable<NonNullable<Options['handlers']>['code']> = (
	state,
	node: ElementNode,
): Element => {
	const { hName: tagName, hProperties, plain } = node.data;
	const children = state.all(node as never);
	const made: Element = { type: 'element', tagName, properties: structuredClone(hProperties), children };
	return plain ? asPlain(plain, made) : made;
};

const toHtmlOptions: Options = {
	handlers: { directiveElement } as Options['handlers'],
	clobberPrefix: '',
	footnoteLabel: footnoteMarker,
	footnoteLabelTagName: 'h2',
	footnoteLabelProperties: { className: ['footnotes-title'] },
	footnoteBackLabel: (index, again) => (again > 1 ? `${index + 1}-${again}` : `${index + 1}`),
};

const tables = new Set(['table', 'thead', 'tbody', 'tr']);

/**
 * Takes out what is of no use any more, and most of what a tree weighs: where a node stood in its file, and line ends
 * between the cells of tables.
 */
function withoutPlaces(tree: HtmlTree): HtmlTree {
	visit(tree, (node) => {
		delete node.position;
		const plain = plainKind(node);
		delete node.data;
		if (plain && node.type === 'element') asPlain(plain, node);
		if (node.type === 'element' && tables.has(node.tagName))
			node.children = node.children.filter((child) => child.type === 'element');
	});
	return tree;
}
