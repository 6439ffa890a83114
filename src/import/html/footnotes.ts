import type { Element, Root } from 'hast';
import {
	attribute,
	element,
	elementsIn,
	isElement,
	replaceElements,
	textOf,
	type Holder,
} from '../../lib/html-tree.ts';
import { decoded } from '../../lib/url.ts';

/** A footnote as it was found: the marks in the text that lead to it, and the block that holds its words. */
interface Footnote {
	marks: Element[];
	block: Element;
}

/**
 * Finds footnotes however they were written (WordPress, Word, Pandoc and others): a short mark that links to a block,
 * which as a rule links back. They get the form that footnotes in Markdown have in HTML.
 */
export function findFootnotes(tree: Root): void {
	const elements = elementsIn(tree);
	if (!elements.some((node) => node.tagName === 'a' && attribute(node, 'href').startsWith('#'))) return;
	const parents = parentsOf(tree);
	const named = new Map<string, Element>();
	for (const node of elements)
		for (const name of [attribute(node, 'id'), attribute(node, 'name')])
			if (name !== '' && !named.has(name)) named.set(name, node);
	const made = elements.filter((node) => 'dataFootnotes' in node.properties).flatMap(elementsIn);
	const footnotes = new Map<Element, Footnote>();
	for (const mark of elements) {
		if (!isMark(mark) || made.includes(mark)) continue;
		const target = targetOf(mark, named);
		const block = target && blockOf(target, parents);
		if (!target || !block || made.includes(block) || elementsIn(block).includes(mark)) continue;
		const back = elementsIn(block).find((node) => leadsTo(node, mark, named, parents));
		const isDirect = block === target;
		const isNote = back
			? isDirect || startsWith(block, back)
			: isDirect && isElement(parents.get(mark), 'sup');
		if (!isNote) continue;
		const found = footnotes.get(block) ?? { marks: [], block };
		footnotes.set(block, { ...found, marks: [...found.marks, mark] });
	}
	if (footnotes.size > 0) rewrite(tree, [...footnotes.values()], parents, named);
}

function rewrite(
	tree: Root,
	footnotes: readonly Footnote[],
	parents: ReadonlyMap<Element, Holder>,
	named: ReadonlyMap<string, Element>,
): void {
	const taken = new Set(elementsIn(tree).map((node) => attribute(node, 'id')));
	const gone = new Map<Element, Element[]>();
	const items: Element[] = [];
	let count = 0;
	for (const { marks, block } of footnotes) {
		do count += 1;
		while (taken.has(`user-content-fn-${count}`));
		const name = `user-content-fn-${count}`;
		for (const mark of marks) {
			const around = parents.get(mark);
			const sup = around?.type === 'element' && isElement(around, 'sup') ? around : mark;
			gone.set(sup, [element('sup', [element('a', [], { href: `#${name}`, dataFootnoteRef: '' })], {})]);
		}
		const backs = elementsIn(block).filter((node) =>
			marks.some((mark) => leadsTo(node, mark, named, parents)),
		);
		for (const back of backs) {
			const around = parents.get(back);
			const isSup = around?.type === 'element' && isElement(around, 'sup') && textOf(around) === textOf(back);
			gone.set(isSup ? around : back, []);
		}
		gone.set(block, []);
		items.push(element('li', block.children, { id: name }));
	}
	const notes = element('section', [element('ol', items)], { dataFootnotes: '' });
	const change = (node: Element) => gone.get(node);
	for (const item of items) replaceElements(item, change);
	replaceElements(tree, (node) => {
		const found = change(node);
		if (found) return found;
		const isEmptied = isElement(node, 'ul', 'ol', 'section', 'div') && textOf(node).trim() === '';
		return isEmptied && footnotes.some(({ block }) => parents.get(block) === node) ? [] : undefined;
	});
	tree.children.push(notes);
}

/** Whether an element is a link with the short mark of a footnote: 1, [1], *, †. */
function isMark(node: Element): boolean {
	if (node.tagName !== 'a' || 'dataFootnoteRef' in node.properties) return false;
	const text = textOf(node).trim();
	return /^(?:[([]\s*)?(?:[\p{L}\p{N}]{1,3}|\*{1,3}|[†‡§¶])(?:\s*[)\].])?$/u.test(text);
}

function targetOf(link: Element, named: ReadonlyMap<string, Element>): Element | undefined {
	const href = attribute(link, 'href');
	return /^#./.test(href) ? (named.get(href.slice(1)) ?? named.get(decoded(href.slice(1)))) : undefined;
}

/** Whether a link leads back to a mark, or to what holds the mark or stands beside it. */
function leadsTo(
	node: Element,
	mark: Element,
	named: ReadonlyMap<string, Element>,
	parents: ReadonlyMap<Element, Holder>,
): boolean {
	const target = node.tagName === 'a' ? targetOf(node, named) : undefined;
	if (!target) return false;
	const sup = parents.get(mark);
	return target === mark || target === sup || (sup !== undefined && parents.get(target) === sup);
}

function blockOf(node: Element, parents: ReadonlyMap<Element, Holder>): Element | undefined {
	let found: Holder | undefined = node;
	while (found?.type === 'element' && !isElement(found, 'p', 'li', 'div', 'dd', 'aside', 'section'))
		found = parents.get(found);
	return found?.type === 'element' ? found : undefined;
}

function startsWith(block: Element, link: Element): boolean {
	const before = textOf(block).indexOf(textOf(link));
	return textOf(block).slice(0, before).trim() === '';
}

function parentsOf(tree: Root): Map<Element, Holder> {
	const parents = new Map<Element, Holder>();
	for (const holder of [tree, ...elementsIn(tree)])
		for (const child of holder.children) if (child.type === 'element') parents.set(child, holder);
	return parents;
}
