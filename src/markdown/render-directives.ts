import type { Root } from 'mdast';
import type { Node, Parent, Position } from 'unist';
import { toString } from 'mdast-util-to-string';
import { visit } from '../lib/visit.ts';
import { calledHere } from '../lib/also-called.ts';
import { suggest } from '../lib/suggest.ts';
import { checkDirective } from './check-directive.ts';
import { asDirective, isBlock, type UseComponent } from './component.ts';
import type { DirectiveContext } from './context.ts';
import { partOwners, directives } from './directives/index.ts';
import { plainly } from './element.ts';
import type { Advice } from '../lib/diagnostic.ts';
import type { Directive, WrittenDirective } from './directives/directive.ts';
import { checkMarkup, closesTold } from './plain-markup.ts';
import { readTag, spell, type Tag } from './tag.ts';

/** Receives a fault and the line of the body on which it stands. */
export type Report = (fault: Advice, line: number) => void;

/** Receives what is found in a text. */
interface Events {
	report: Report;
	/** Receives every directive that appears. */
	rendered: (directive: Directive) => void;
	/** Is told of each component of the site folder, and numbers it. */
	componentUsed: UseComponent;
}

/** A part of a directive, until the directive takes it up. */
interface PartNode extends Parent {
	type: 'directivePart';
	name: string;
}

/**
 * Turns directives into HTML elements: `<Say>` in MDX and `:::say` in Markdown are the same directive.
 * Anything else that would put markup or code into a guide is a fault.
 * @param source the text as it was written
 */
export function renderDirectives(
	tree: Root,
	source: string,
	context: DirectiveContext,
	{ report, rendered: tellRendered, componentUsed }: Events,
): void {
	const told: string[] = [];
	const ids = new Set<string>();
	let count = 0;
	convert(tree, undefined);

	function convert(parent: Parent, owner: Directive | undefined): void {
		parent.children = unravel(parent.children, context).flatMap((node) => convertNode(node, owner));
	}

	function convertNode(node: Node, owner: Directive | undefined): Node[] {
		const tag = readTag(node);
		if (!tag || tag.html) {
			const wrong = checkMarkup(node, context);
			if (wrong && !closesTold(node, told)) report(wrong, lineOf(node));
			if ('children' in node) convert(node as Parent, undefined);
			return [node];
		}
		if (tag.inline) {
			report(inlineFault(tag), lineOf(node));
			return [];
		}
		if (Object.hasOwn(owner?.parts ?? {}, tag.name)) {
			convert(node as Parent, undefined);
			const children = asBlocks((node as Parent).children);
			const part: PartNode = { ...node, type: 'directivePart', name: tag.name, children };
			return [part];
		}
		return convertDirective(node as Parent, tag);
	}

	function convertDirective(node: Parent, tag: Tag): Node[] {
		const line = lineOf(node);
		const directive = directives.get(tag.name) ?? asDirective(tag, context, componentUsed, line);
		if (!directive) {
			report(unknownFault(tag, context), line);
			return [];
		}
		const isOpen = isLeftOpen(node, source);
		if (isOpen) report(openFault(tag, directive), line);
		const attributes = withLabel(tag.attributes, node, directive);
		convert(node, directive);
		// What it has taken in by mistake is not its own.
		if (isOpen && isTextless(directive)) return node.children;
		count += 1;
		const written: WrittenDirective = {
			name: tag.name,
			attributes,
			children: asBlocks(node.children.filter((child) => !isPart(child))),
			parts: new Map(node.children.filter(isPart).map((part) => [part.name, part.children])),
			number: count,
			ids,
		};
		const faults = checkDirective(directive, written, tag, context);
		for (const found of faults) report(found, line);
		const rendered = faults.length === 0 ? directive.render(written, context) : undefined;
		if (!rendered) return [];
		tellRendered(directive);
		placeLinks(rendered, node.position);
		const plain = rendered.data.plain ?? directive.plain;
		return [{ ...plainly(plain, rendered), position: node.position }];
	}
}

function isPart(node: Node): node is PartNode {
	return node.type === 'directivePart';
}

function unknownFault(tag: Tag, { components }: DirectiveContext): Advice {
	const owner = partOwners.get(tag.name);
	if (owner !== undefined) {
		const outer = spell({ ...tag, name: owner });
		const message = `${spell(tag)} stands alone.`;
		const hint = `Put it inside ${outer}.`;
		return { code: 'misplaced-directive', message, hint };
	}
	const known = [...new Set([...usual, ...directives.keys(), ...components])];
	const message = `There is no directive ${spell(tag)}.`;
	const hint = suggest(calledHere(tag.name, known) ?? tag.name, known);
	return { code: 'unknown-directive', message, hint };
}

/** Directives that most authors look for. */
const usual = 'note tip warning figure button steps accordion columns cards video'.split(' ');

function isLeftOpen(node: Node, source: string): boolean {
	if (node.type !== 'containerDirective') return false;
	const written = sliceOf(node, source);
	return (
		!/^[ \t>]*:{3,}[ \t]*$/.test(written.slice(written.lastIndexOf('\n') + 1)) || !written.includes('\n')
	);
}

function isTextless({ content, parts }: Directive): boolean {
	return content === 'none' && !parts;
}

function openFault(tag: Tag, directive: Directive): Advice {
	if (isTextless(directive)) {
		const message = `${spell(tag)} is not closed.`;
		const hint = `It holds no text, so write it with two colons on a line of its own: ::${tag.name}{…}.`;
		return { code: 'unclosed-directive', message, hint };
	}
	const message = `${spell(tag)} is not closed.`;
	const hint = 'Write a line of colons after its text, as many as it was opened with.';
	return { code: 'unclosed-directive', message, hint };
}

/** Of `:::tip[Before you leave]`, the words in brackets are the title, and of a button its text, as elsewhere. */
function withLabel(
	written: Tag['attributes'],
	node: Parent,
	{ attributes = {} }: Directive,
): Tag['attributes'] {
	const [first] = node.children;
	const { directiveLabel } = (first?.data ?? {}) as { directiveLabel?: boolean };
	const label = node.type === 'leafDirective' ? node.children : directiveLabel ? [first] : [];
	const name = ['title', 'text'].find((each) => each in attributes && !(each in written));
	if (label.length === 0 || name === undefined) return written;
	node.children = node.children.slice(label.length);
	return { ...written, [name]: toString(label) };
}

/** Links that an attribute names stand where the directive does. */
function placeLinks(rendered: Parent, position: Position | undefined): void {
	visit(rendered, 'link', (link: Node) => {
		link.position ??= position;
	});
}

function inlineFault(tag: Tag): Advice {
	const message = `${spell(tag)} stands in the middle of a sentence.`;
	const hint = 'Put it on lines of its own, with an empty line before and after.';
	return { code: 'misplaced-directive', message, hint };
}

/** Lifts tags that stand alone in a paragraph out of it, as MDX itself does. */
function unravel(children: Node[], context: DirectiveContext): Node[] {
	return children.flatMap((node) => {
		if (node.type !== 'paragraph') return [node];
		const inside = (node as Parent).children;
		const alone = inside.every((child) => isBlock(readTag(child), context) || isBlank(child));
		if (!alone || inside.length === 0) return [node];
		return inside
			.filter((child) => !isBlank(child))
			.map((child) => ({ ...child, type: 'mdxJsxFlowElement' }));
	});
}

const phrasing = new Set(
	'text emphasis strong delete link inlineCode break footnoteReference mdxJsxTextElement'.split(' '),
);

function asBlocks(children: Node[]): Node[] {
	if (!children.some((child) => phrasing.has(child.type))) return children;
	return [{ type: 'paragraph', children } as unknown as Node];
}

function isBlank(node: Node): boolean {
	return node.type === 'text' && (node as unknown as { value: string }).value.trim() === '';
}

function lineOf(node: Node): number {
	return node.position?.start.line ?? 1;
}

function sliceOf(node: Node, source: string): string {
	const { start, end } = node.position ?? {};
	return source.slice(start?.offset ?? 0, end?.offset ?? 0);
}
