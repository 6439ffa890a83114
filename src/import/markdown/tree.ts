import type { Blockquote, Heading, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Note } from '../post.ts';
import { boxKind } from './boxes.ts';

/** Reads in a Markdown tree what is written in the words of Markdown itself: ids of headings, notes in quotations. */
export function readTree(tree: Root, notes: Note[]): void {
	visit(tree, 'heading', readId);
	visit(tree, 'blockquote', readAlert);
	const named = new Set<string>();
	visit(tree, 'footnoteReference', ({ identifier }) => {
		named.add(identifier);
	});
	visit(tree, 'footnoteDefinition', (node) => {
		const name = node.label ?? node.identifier;
		if (named.delete(node.identifier)) return;
		const links: string[] = [];
		visit(node, ['link', 'image'], (inner) => {
			if ('url' in inner) links.push(inner.url);
		});
		const shown = [`“${toString(node)}”`, ...links].join(', ');
		notes.push({ about: 'removed', text: `footnote ${name}, which nothing leads to: ${shown}` });
	});
}

/** `## Asking {#ask}`: the id goes into the HTML, so that links find it. */
function readId(heading: Heading): void {
	const last = heading.children.at(-1);
	if (last?.type !== 'text') return;
	const words = last.value.trimEnd();
	const start = words.lastIndexOf('{');
	if (start === -1 || words.indexOf('}', start) !== words.length - 1) return;
	const [look, id = ''] = /^:?\s*(?:#([^\s}]*)|\.)/.exec(words.slice(start + 1)) ?? [];
	if (look === undefined) return;
	last.value = words.slice(0, start).trimEnd();
	if (id !== '') heading.data = { ...heading.data, hProperties: { id } };
}

/** `> [!TIP] Title`, as GitHub and Obsidian write it. */
function readAlert(quote: Blockquote): void {
	const first = quote.children[0];
	const start = first?.type === 'paragraph' ? first.children[0] : undefined;
	if (first?.type !== 'paragraph' || start?.type !== 'text') return;
	const [all, name = ''] = /^\[!([\w-]+)\][+-]?[ \t]*/.exec(start.value) ?? [];
	if (all === undefined) return;
	const rest = start.value.slice(all.length);
	const [title = '', ...more] = rest.split('\n');
	const isTitled = title.trim() !== '';
	start.value = isTitled ? more.join('\n') : rest.replace(/^\n/, '');
	const words: RootContent[] = isTitled
		? [
				{
					type: 'paragraph',
					children: [{ type: 'strong', children: [{ type: 'text', value: title.trim() }] }],
				},
			]
		: [];
	const isEmpty = first.children.length === 1 && start.value.trim() === '';
	quote.children = [
		...words,
		...(isEmpty ? quote.children.slice(1) : quote.children),
	] as Blockquote['children'];
	quote.data = {
		...quote.data,
		hName: 'div',
		hProperties: { dataAlert: boxKind(name) ?? 'note' },
	};
}
