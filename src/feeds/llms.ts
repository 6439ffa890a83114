import { text } from '../lib/html-tree.ts';
import { list, toMarkdown } from '../documents/markdown.ts';
import type { RootContent } from 'mdast';

/** What a program is told that reads a site for somebody. Addresses are full ones. */
export interface SiteSummary {
	title: string;
	summary: string;
	/** Lists of texts, each under a heading. */
	parts: readonly { name: string; links: readonly SummaryLink[] }[];
}

export interface SummaryLink {
	title: string;
	address: string;
	note?: string | undefined;
}

/** The `llms.txt` of a site, as llmstxt.org proposes it. */
export function llmsText({ title, summary, parts }: SiteSummary): string {
	return toMarkdown([
		{ type: 'heading', depth: 1, children: [text(title)] },
		{ type: 'blockquote', children: [{ type: 'paragraph', children: [text(summary)] }] },
		...parts
			.filter(({ links }) => links.length > 0)
			.flatMap(({ name, links }): RootContent[] => [
				{ type: 'heading', depth: 2, children: [text(name)] },
				list(
					links.map(({ title, address, note }) => [
						{ type: 'link', url: address, children: [text(title)] },
						...(note === undefined ? [] : [text(`: ${note}`)]),
					]),
				),
			]),
	]);
}
