import type { Image, Root } from 'mdast';
import type { Node, Parent } from 'unist';
import type { Reword } from '../lib/wording.ts';
import type { TextRules } from './text-rules.ts';

const blocks = new Set(['paragraph', 'heading', 'tableCell', 'listItem', 'blockquote']);

/** Attributes of directives that hold words; all others hold ids. */
const spoken = new Set(['when', 'who']);

/**
 * Puts the author's words into those of the site's region, before directives add words from elsewhere.
 * Footnotes, which name sources, code and the firm's parts stay as they are.
 */
export function rewordText(tree: Root, { reword }: TextRules): void {
	if (!reword) return;
	let before = '';
	const walk = (node: Node): void => {
		if (node.type === 'footnoteDefinition' || isOfOthers(node)) return;
		if (blocks.has(node.type)) before = '';
		if (node.type === 'text') {
			const text = node as Node & { value: string };
			const written = text.value;
			text.value = reword(written, before);
			// Enough to see whether a sentence has ended.
			before = (before + written).slice(-1000);
		}
		if (node.type === 'image') {
			const image = node as Image;
			image.alt &&= reword(image.alt);
			image.title &&= reword(image.title);
		}
		rewordAttributes(node, reword);
		for (const child of (node as Partial<Parent>).children ?? []) walk(child);
	};
	walk(tree);
}

/** Parts that a firm has written stay as they were written. */
function isOfOthers({ data }: Node): boolean {
	return (data as { part?: string } | undefined)?.part !== undefined;
}

function rewordAttributes(node: Node, reword: Reword): void {
	const { attributes } = node as {
		attributes?: { name?: string; value?: unknown }[] | Record<string, string | null | undefined>;
	};
	if (Array.isArray(attributes)) {
		for (const attribute of attributes) {
			if (spoken.has(attribute.name ?? '') && typeof attribute.value === 'string')
				attribute.value = reword(attribute.value);
		}
	} else if (attributes) {
		for (const [name, value] of Object.entries(attributes)) {
			if (spoken.has(name) && typeof value === 'string') attributes[name] = reword(value);
		}
	}
}
