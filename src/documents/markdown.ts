import type { RootContent } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

const writer = unified()
	.use(remarkCjkFriendly)
	.use(remarkGfm)
	.use(remarkStringify, { bullet: '-', emphasis: '_', rule: '-', listItemIndent: 'one' });

/** Writes Markdown with tables, task lists and footnotes as GitHub knows them. */
export function toMarkdown(content: RootContent[]): string {
	return writer.stringify({ type: 'root', children: content });
}
