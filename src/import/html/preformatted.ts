import type { Element, ElementContent } from 'hast';
import {
	attribute,
	element,
	elementsIn,
	isElement,
	replaceElements,
	text,
	textOf,
} from '../../lib/html-tree.ts';

/** Text with lines of its own: code stays code, anything else becomes lines with their links and marks. */
export function preformatted(pre: Element): ElementContent[] {
	const inside = elementsIn(pre);
	const code = inside.find(({ tagName }) => tagName === 'code');
	const isCode =
		code !== undefined || /\b(?:code|sourceCode|highlight|prettyprint|brush|lang\w*)\b/.test(classes(pre));
	if (isCode && !inside.some((node) => isElement(node, 'a', 'img'))) {
		replaceElements(pre, (node) => (node.tagName === 'br' ? [text('\n')] : undefined));
		const language = /\b(?:language|lang)-([\w+#.-]+)/.exec(
			`${classes(pre)} ${code ? classes(code) : ''}`,
		)?.[1];
		const properties = language === undefined ? {} : { className: [`language-${language}`] };
		return [element('pre', [element('code', [text(textOf(pre).replace(/(?<!\n)\n+$/, ''))], properties)])];
	}
	replaceElements(pre, (node) => (node.tagName === 'code' ? node.children : undefined));
	return [element('p', linesOf(pre.children))];
}

/** Code in a sentence; one that holds a link or picture becomes words. */
export function inlineCode(code: Element): ElementContent[] {
	const isWords = elementsIn(code).some((node) => isElement(node, 'a', 'img')) || textOf(code).trim() === '';
	return isWords ? code.children : [code];
}

function linesOf(children: readonly ElementContent[]): ElementContent[] {
	return children.flatMap((child): ElementContent[] => {
		if (child.type === 'element') return [{ ...child, children: linesOf(child.children) }];
		if (child.type !== 'text') return [];
		return child.value
			.split('\n')
			.flatMap((line, index) => (index > 0 ? [element('br', []), text(line)] : [text(line)]));
	});
}

function classes(node: Element): string {
	return attribute(node, 'className');
}
