import type { Root } from 'mdast';
import type { Node, Parent } from 'unist';
import { element } from './element.ts';

/**
 * Turns the few HTML tags that a text may hold into elements, however they are spelled. A part may be Markdown and
 * the guide around it MDX, or the other way round, and neither knows the other's tags.
 */
export function spellPlainly(tree: Root): void {
	spellIn(tree);
}

function spellIn(parent: Parent): void {
	parent.children = balanced(parent.children);
	for (const child of parent.children) if ('children' in child) spellIn(child as Parent);
}

interface Written extends Node {
	name?: string | null;
	value?: string;
}

function balanced(nodes: readonly Node[]): Node[] {
	const done: Node[] = [];
	for (let index = 0; index < nodes.length; index += 1) {
		const node = nodes[index] as Written;
		if (node.type !== 'html') {
			done.push(...spelled(node));
			continue;
		}
		const tag = /^<([a-z]+)/.exec(node.value ?? '')?.[1];
		const close = nodes.findIndex(
			(other, at) => at > index && other.type === 'html' && (other as Written).value === `</${tag ?? ''}>`,
		);
		if (tag === undefined || (close === -1 && tag !== 'br')) continue;
		done.push(element(tag, {}, ...(close === -1 ? [] : nodes.slice(index + 1, close))));
		if (close !== -1) index = close;
	}
	return done;
}

/** A tag of MDX as an element; a comment as nothing. */
function spelled(node: Written): Node[] {
	if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') return [];
	const jsx = node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
	if (!jsx || !/^[a-z]/.test(node.name ?? '')) return [node];
	return [element(node.name ?? '', {}, ...(node as unknown as Parent).children)];
}
