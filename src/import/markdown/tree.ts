import type { Blockquote, Heading, Paragraph, PhrasingContent, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from '../../lib/visit.ts';
import type { Note } from '../post.ts';
import { boxKind } from './boxes.ts';
import { readCodeInfo } from './code-info.ts';

/** Reads in a Markdown tree what is written in the words of Markdown itself: ids of headings, notes in quotations. */
export function readTree(tree: Root, notes: Note[]): void {
	visit(tree, 'heading', readId);
	visit(tree, 'blockquote', readAlert);
	readCodeInfo(tree, notes);
	readTitles(tree, notes);
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

/** `![Way](way.png "To the slip")`: the title of a picture that stands alone is its caption, others are told. */
function readTitles(tree: Root, notes: Note[]): void {
	visit(tree, ['link', 'image'], (node, _, parent) => {
		if ((node.type !== 'link' && node.type !== 'image') || !node.title?.trim()) return;
		const title = node.title.trim();
		const isAlone = node.type === 'image' && parent?.type === 'paragraph' && parent.children.length === 1;
		if (isAlone) {
			const caption: PhrasingContent = {
				type: 'emphasis',
				data: { hName: 'figcaption' },
				children: [{ type: 'text', value: title }],
			};
			parent.data = { ...parent.data, hName: 'figure' };
			parent.children.push(caption);
		} else {
			const what = node.type === 'link' ? 'The link to' : 'The picture';
			notes.push({ about: 'link', text: `${what} ${node.url} had the title “${title}”.` });
		}
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

/** `> [!TIP] Title`, as GitHub and Obsidian write it; with a sign behind the kind, the title opens the text. */
function readAlert(quote: Blockquote): void {
	const first = quote.children[0];
	const start = first?.type === 'paragraph' ? first.children[0] : undefined;
	if (first?.type !== 'paragraph' || start?.type !== 'text') return;
	const [all, name = '', fold = ''] = /^\[!([\w-]+)\]([+-]?)[ \t]*/.exec(start.value) ?? [];
	if (all === undefined) return;
	start.value = start.value.slice(all.length);
	const [title, words] = atLineEnd(first.children);
	const isTitled = toString(title).trim() !== '';
	const isFolded = isTitled && fold !== '';
	const strong: PhrasingContent[] = isFolded ? title : [{ type: 'strong', children: title }];
	const label: Paragraph = {
		type: 'paragraph',
		children: strong,
		...(isFolded && { data: { hName: 'summary' } }),
	};
	const text: Paragraph = { ...first, children: words };
	quote.children = [
		...(isTitled ? [label] : []),
		...(words.length > 0 ? [text] : []),
		...quote.children.slice(1),
	];
	quote.data = {
		...quote.data,
		hName: isFolded ? 'details' : 'div',
		hProperties: isFolded ? { open: fold === '+' } : { dataAlert: boxKind(name) ?? 'note' },
	};
}

/** What stands on the first line of a paragraph, and the rest. */
function atLineEnd(nodes: readonly PhrasingContent[]): [first: PhrasingContent[], rest: PhrasingContent[]] {
	const at = nodes.findIndex(
		(node) => node.type === 'break' || (node.type === 'text' && node.value.includes('\n')),
	);
	const end = nodes[at];
	if (end?.type !== 'text') return at === -1 ? [[...nodes], []] : [nodes.slice(0, at), nodes.slice(at + 1)];
	const [line = '', ...lines] = end.value.split('\n');
	const more = lines.join('\n');
	const part = (value: string): PhrasingContent[] => (value.trim() === '' ? [] : [{ type: 'text', value }]);
	return [
		[...nodes.slice(0, at), ...part(line)],
		[...part(more), ...nodes.slice(at + 1)],
	];
}
