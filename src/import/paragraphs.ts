import type { Element, ElementContent, Text } from 'hast';
import {
	element,
	isElement,
	isPhrasing,
	marksWords,
	replaceElements,
	textOf,
	type Holder,
} from '../lib/html-tree.ts';

const containers = `div section article main blockquote details header footer aside
	center figure`.split(/\s+/);

/**
 * Makes paragraphs where a text has none: WordPress’ classic editor leaves empty lines for the site to turn into
 * paragraphs, others write two line breaks.
 */
export function makeParagraphs(holder: Holder): void {
	replaceElements(holder, (node) => {
		if (marksWords(node) && !isPhrasing(node))
			return node.children.flatMap((child) => markInside(child, node));
		if (containers.includes(node.tagName)) node.children = grouped(node.children, true);
		return node.tagName === 'p' ? grouped(node.children, false) : undefined;
	});
	holder.children = grouped(holder.children as ElementContent[], true);
}

/** Marks the words inside of paragraphs and lists instead of what is around these: `<b><p>x</p></b>`. */
function markInside(child: ElementContent, mark: Element): ElementContent[] {
	if (isPhrasing(child)) return textOf(child).trim() === '' ? [child] : [{ ...mark, children: [child] }];
	if ('children' in child) child.children = child.children.flatMap((inner) => markInside(inner, mark));
	return [child];
}

/** @param loose whether line ends count: they do outside of paragraphs */
function grouped(children: readonly ElementContent[], loose: boolean): ElementContent[] {
	const done: ElementContent[] = [];
	let run: ElementContent[] = [];
	const flush = () => {
		for (const part of parted(run, loose)) if (!isBlank(part)) done.push(element('p', part));
		run = [];
	};
	for (const child of children) {
		if (isPhrasing(child)) run.push(child);
		else {
			flush();
			done.push(child);
		}
	}
	flush();
	return done;
}

/** Cuts a run of words at empty lines and at two line breaks in a row. */
function parted(run: readonly ElementContent[], loose: boolean): ElementContent[][] {
	const parts: ElementContent[][] = [];
	let part: ElementContent[] = [];
	let breaks: Element[] = [];
	const cut = () => {
		parts.push(part);
		part = [];
		breaks = [];
	};
	const add = (node: ElementContent) => {
		if (isElement(node, 'br')) breaks.push(node);
		else if (breaks.length === 0 || textOf(node).trim() !== '' || hasPicture(node)) {
			const [first, second] = breaks;
			if (second) cut();
			else if (first) part.push(first);
			breaks = [];
			part.push(node);
		}
	};
	for (const node of run) {
		const [first = node, ...rest] = loose && node.type === 'text' ? linesOf(node) : [node];
		add(first);
		for (const later of rest) {
			cut();
			add(later);
		}
	}
	cut();
	return parts;
}

function linesOf({ value }: Text): Text[] {
	return value.split(/\r?\n[ \t]*(?:\r?\n\s*)+/).map((line) => ({ type: 'text', value: line }));
}

function isBlank(run: readonly ElementContent[]): boolean {
	return !run.some((node) => textOf(node).trim() !== '' || hasPicture(node));
}

function hasPicture(node: ElementContent): boolean {
	return isElement(node, 'img') || ('children' in node && node.children.some(hasPicture));
}
