import type { Element, ElementContent } from 'hast';
import { attribute, element, marksWords, replaceElements, textOf, type Holder } from '../../lib/html-tree.ts';

/** How words look by a style: `undefined` where it does not say. */
interface Look {
	strong: boolean | undefined;
	em: boolean | undefined;
}

/** The element that marks words in each of these ways, and other elements that do the same. */
const marks: readonly [keyof Look, readonly string[]][] = [
	['strong', ['b', 'strong']],
	['em', ['i', 'em']],
];

/**
 * Lets styles say what is bold and what is set in italics, as browsers do: a word processor may write `<b>` around a
 * whole text and take it back by a style, and mark single words by styles alone.
 */
export function followStyles(holder: Holder): void {
	const plain = { strong: new Set<Element>(), em: new Set<Element>() };
	replaceElements(holder, (node) => {
		if (!marksWords(node) && node.tagName !== 'p') return undefined;
		const style = styleOf(node);
		const look = lookOf(style);
		for (const [mark, names] of marks) {
			const isMark = names.includes(node.tagName);
			if (isMark && look[mark] === false) node.tagName = 'span';
			else if (isMark && holds(node, plain[mark])) {
				node.children = marked(node.children, mark, plain[mark]);
				node.tagName = 'span';
			} else if (!isMark && look[mark] === true) node.children = marked(node.children, mark, plain[mark]);
			if (look[mark] === false) plain[mark].add(node);
		}
		const extra = extraMark(style);
		if (extra !== undefined && node.tagName === 'span') node.children = [element(extra, node.children)];
		return undefined;
	});
}

/** What a style attribute says, by property. */
export function styleOf(node: Element): Map<string, string> {
	const parts = attribute(node, 'style').split(';');
	return new Map(
		parts.map((part) => {
			const [name = '', ...value] = part.split(':');
			return [name.trim().toLowerCase(), value.join(':').trim().toLowerCase()];
		}),
	);
}

function lookOf(style: ReadonlyMap<string, string>): Look {
	const weight = style
		.get('font-weight')
		?.replace(/!important$/, '')
		.trimEnd();
	const slant = style
		.get('font-style')
		?.replace(/!important$/, '')
		.trimEnd();
	const isBold = weight === undefined ? undefined : weight.startsWith('bold') || Number(weight) >= 600;
	return {
		strong: isBold === false && !/^(?:normal|lighter|\d+)$/.test(weight ?? '') ? undefined : isBold,
		em: slant === 'normal' ? false : /^(?:italic|oblique)/.test(slant ?? '') ? true : undefined,
	};
}

function extraMark(style: ReadonlyMap<string, string>): string | undefined {
	const line = `${style.get('text-decoration') ?? ''} ${style.get('text-decoration-line') ?? ''}`;
	if (line.includes('line-through')) return 'del';
	const place = style.get('vertical-align');
	return place === 'super' ? 'sup' : place === 'sub' ? 'sub' : undefined;
}

/** Marks everything but what a style has taken out. */
function marked(children: ElementContent[], mark: string, plain: ReadonlySet<Element>): ElementContent[] {
	if (!children.some((child) => child.type === 'element' && isOrHolds(child, plain)))
		return children.some((child) => textOf(child).trim() !== '') ? [element(mark, children)] : children;
	return children.flatMap((child): ElementContent[] => {
		if (child.type !== 'element' || !isOrHolds(child, plain)) return marked([child], mark, plain);
		return plain.has(child) ? [child] : [{ ...child, children: marked(child.children, mark, plain) }];
	});
}

function isOrHolds(node: Element, found: ReadonlySet<Element>): boolean {
	return found.has(node) || holds(node, found);
}

function holds(node: Element, found: ReadonlySet<Element>): boolean {
	return found.size > 0 && node.children.some((child) => child.type === 'element' && isOrHolds(child, found));
}
