import type { List, PhrasingContent, RootContent, Text } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

const writer = unified()
	.use(remarkCjkFriendly)
	.use(remarkGfm)
	.use(remarkStringify, {
		bullet: '-',
		emphasis: '_',
		rule: '-',
		listItemIndent: 'one',
		handlers: {
			text: ({ value }: Text, _parent, state, info) =>
				isPlain(value, info) ? value : state.safe(value, info),
		},
	});

/** Whether no sign in a text can mean anything in Markdown: to look for all that could takes longer than all else. */
function isPlain(value: string, { before, after }: { before: string; after: string }): boolean {
	const isAtEdge = (value.startsWith(' ') && isLineEnd(before)) || (value.endsWith(' ') && isLineEnd(after));
	return !isAtEdge && /^[\p{L} ,;][\p{L}\p{M}\p{N} ,;’“”?]*(?:(?<![Ww])\.)?$/u.test(value);
}

const isLineEnd = (sign: string) => sign === '\n' || sign === '\r';

/** Writes Markdown with tables, task lists and footnotes as GitHub knows them. */
export function toMarkdown(content: RootContent[]): string {
	return writer.stringify({ type: 'root', children: content });
}

/** A list with one paragraph in each item. */
export function list(lines: readonly PhrasingContent[][]): List {
	return {
		type: 'list',
		spread: false,
		children: lines.map((children) => ({
			type: 'listItem',
			spread: false,
			children: [{ type: 'paragraph', children }],
		})),
	};
}
