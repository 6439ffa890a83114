import type { Element, ElementContent, Nodes } from 'hast';
import { attribute, element, isElement, replaceElements, text, textOf } from '../lib/html-tree.ts';
import { plainKind, type PlainKind } from '../lib/plain.ts';

/** A source of the text, to be written as a footnote. */
export interface CitedSource {
	id: string;
	content: ElementContent[];
}

/**
 * Turns the finished body of a guide into HTML that Markdown has words for: what only works on a screen goes, and the
 * directives become paragraphs, quotations, lists and footnotes. Changes the body itself.
 * @param address full address of the guide, for its links
 * @returns the sources that its evidence and its laws rest on
 */
export function plainGuide(body: Element, address: string): CitedSource[] {
	const sources: CitedSource[] = [];
	const cite = (holder: Element, content: ElementContent[]) => {
		const id = `source-${sources.length + 1}`;
		sources.push({ id, content });
		const mark = element('sup', [element('a', [], { href: `#fn-${id}`, dataFootnoteRef: '' })]);
		const last = holder.children.findLast((child) => isElement(child, 'p'));
		if (last?.type === 'element') last.children.push(mark);
		else holder.children.push(element('p', [mark]));
	};
	replaceElements(body, (node, parent) => {
		const is = (...names: string[]) => names.includes(node.tagName);
		const kind = plainKind(node);
		if (isForScreen(node)) return [];
		if (isNote(node))
			return [element('blockquote', node.children, { dataNote: node.properties['dataNote'] })];
		if (kind === 'label' && is('p')) return isNote(parent) ? [] : [heading(labelWords(node))];
		if (kind !== undefined && titles.has(kind)) return [heading(node.children)];
		if (kind === 'byline') return [element('p', [text('— '), text(textOf(node))])];
		if (kind === 'checklist-sum' && textOf(node).trim() === '') return [];
		// Words that lead to the glossary stand without the link.
		if (kind === 'term') return node.children;
		if (is('a')) return [link(node, address)];
		if (is('img')) node.properties.src = new URL(attribute(node, 'src'), address).href;
		if (is('th', 'td')) align(node);
		if (is('dl')) return [pairs(node)];
		if (is('summary', 'figcaption')) return [heading(inOneLine(node.children))];
		if (is('li') && beginsWithLabel(node)) return [task(node)];
		if (kind === 'use-tool') return [useTool(node)];
		if (kind === 'evidence') {
			const details = takeOut(node, (child) => isElement(child, 'details'));
			if (details) cite(node, details.children);
			return node.children;
		}
		if (is('details') && plainKind(parent) === 'evidence') return [node];
		if (is('details') || kind === 'law') {
			const source = takeOut(node, (child) => plainKind(child) === 'law-source');
			if (source) cite(node, [source]);
			return node.children;
		}
		if (kind === 'example' || kind === 'through-us') return [element('blockquote', node.children)];
		return undefined;
	});
	return sources;
}

/** Lines that stand above what they name. */
const titles: ReadonlySet<PlainKind> = new Set(['title', 'tone', 'law-topic', 'law-place']);

/** In Markdown, a note starts with the name of its kind. */
function isNote(node: Nodes): boolean {
	const kind = plainKind(node);
	return kind === 'note' || kind === 'warning';
}

/** What does nothing on paper: buttons, choices, signs beside words. */
function isForScreen(node: Element): boolean {
	const { hidden, ariaHidden } = node.properties;
	return (
		plainKind(node) === 'screen' ||
		hidden === true ||
		ariaHidden === 'true' ||
		['button', 'fieldset', 'select', 'output', 'template', 'svg', 'script'].includes(node.tagName)
	);
}

/** Links get their full address, but for those between a footnote and its place. */
function link(node: Element, address: string): Element {
	const isFootnote = ['dataFootnoteRef', 'dataFootnoteBackref'].some((name) => name in node.properties);
	const url = isFootnote ? null : URL.parse(attribute(node, 'href'), address);
	if (url) node.properties.href = url.href;
	return node;
}

function align(cell: Element): void {
	const side = { start: 'left', end: 'right' }[attribute(cell, 'dataAlign')] ?? attribute(cell, 'dataAlign');
	if (side !== '') cell.properties.align = side;
}

function heading(children: ElementContent[]): Element {
	return element('p', [element('strong', trimmed(children))]);
}

/** What stands in several paragraphs, as one. */
function inOneLine(children: readonly ElementContent[]): ElementContent[] {
	return children.flatMap((child, index) => {
		if (!isElement(child, 'p')) return [child];
		return index === 0 ? child.children : [text(' '), ...child.children];
	});
}

/** Names and what stands under them, as a list of lines. */
function pairs(list: Element): Element {
	const lines: Element[] = [];
	for (const child of list.children) {
		if (isElement(child, 'dt'))
			lines.push(element('li', [element('strong', [...child.children, text(':')]), text(' ')]));
		const line = lines.at(-1)?.children;
		if (!isElement(child, 'dd') || !line) continue;
		if (line.length > 2) line.push(text(' '));
		line.push(...child.children);
	}
	return element('ul', lines);
}

function beginsWithLabel({ children: [first] }: Element): boolean {
	return first?.type === 'element' && first.tagName === 'label';
}

/** A task of a checklist: its box, its words, and how long it takes. */
function task(item: Element): Element {
	const [label, ...rest] = item.children;
	const parts = label?.type === 'element' ? label.children : [];
	const words = parts.flatMap((part) => {
		if (part.type !== 'element') return [];
		return part.tagName === 'small' ? [text(' ('), ...part.children, text(')')] : part.children;
	});
	const box = element('input', [], { type: 'checkbox', checked: false });
	return element('li', [box, text(' '), ...words, ...rest]);
}

/** Of ‘Example: a night porter’, the first word stands in an element of its own and without the colon. */
function labelWords({ children }: Element): ElementContent[] {
	const [first, ...rest] = trimmed(children);
	return first?.type === 'element' ? [...first.children, text(':'), ...rest] : trimmed(children);
}

function useTool({ children }: Element): Element {
	const at = children.findLastIndex((child) => isElement(child, 'span'));
	return element('p', [...children.slice(0, at), text(': '), ...children.slice(at)]);
}

/** Takes the first child that fits out of an element. */
function takeOut(holder: Element, fits: (child: Element) => boolean): Element | undefined {
	const found = holder.children.find((child) => isElement(child) && fits(child));
	holder.children = holder.children.filter((child) => child !== found);
	return found?.type === 'element' ? found : undefined;
}

/** Without spaces at the start. */
function trimmed(children: readonly ElementContent[]): ElementContent[] {
	const [first, ...rest] = children;
	if (first?.type !== 'text') return [...children];
	const value = first.value.trimStart();
	return value === '' ? rest : [text(value), ...rest];
}
