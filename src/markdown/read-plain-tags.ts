import type { Node, Parent } from 'unist';
import { element } from './element.ts';

/**
 * Turns the few HTML tags that a text may hold into elements, however they are spelled, and leaves out comments. A part
 * may be Markdown and the guide around it MDX, or the other way round, and neither knows the other's tags. What is no
 * such tag goes: nothing that an author wrote reaches a page as HTML or as code.
 */
export function readPlainTags(parent: Parent): void {
	if (parent.children.some(isMarkup)) parent.children = balanced(parent.children);
	for (const child of parent.children) if ('children' in child) readPlainTags(child as Parent);
}

function isMarkup({ type }: Node): boolean {
	return type === 'html' || type.startsWith('mdx');
}

interface Written extends Node {
	name?: string | null;
	value?: string;
}

/** Elements out of the tags that open and close them; a tag without its other half goes, and its words stay. */
function balanced(nodes: readonly Node[]): Node[] {
	const open: { tag: string; inside: Node[] }[] = [{ tag: '', inside: [] }];
	const add = (...found: Node[]) => open.at(-1)?.inside.push(...found);
	const leave = () => open.pop() ?? { tag: '', inside: [] };
	for (const node of nodes as readonly Written[]) {
		if (node.type !== 'html') {
			add(...spelled(node));
			continue;
		}
		const [, slash, tag = ''] = /^<(\/?)([a-z]+)/.exec(node.value ?? '') ?? [];
		if (tag === 'br') add(element(tag, {}));
		else if (tag !== '' && slash === '') open.push({ tag, inside: [] });
		else if (tag !== '' && open.some((other) => other.tag === tag)) {
			while (open.at(-1)?.tag !== tag) add(...leave().inside);
			add(element(tag, {}, leave().inside));
		}
	}
	while (open.length > 1) add(...leave().inside);
	return open[0]?.inside ?? [];
}

/** A tag of MDX as an element; a comment as nothing. */
function spelled(node: Written): Node[] {
	if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') return [];
	const jsx = node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
	if (!jsx || !/^[a-z]/.test(node.name ?? '')) return [node];
	return [element(node.name ?? '', {}, ...(node as unknown as Parent).children)];
}
