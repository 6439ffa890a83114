import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** A run of text with the same look. */
export interface InlineRun {
	text: string;
	strong?: true;
	emphasis?: true;
	/** Where it leads, as written. */
	to?: string;
}

interface Node {
	type: string;
	value?: string;
	url?: string;
	children?: Node[];
}

/**
 * Reads one line of Markdown with **bold**, *italics* and links, and nothing else.
 * @returns its runs of text; nothing when something else stands in it
 */
export function inlineRuns(markdown: string): InlineRun[] | undefined {
	const { children } = unified().use(remarkParse).parse(markdown) as Node;
	const [paragraph] = children ?? [];
	if (children?.length !== 1 || paragraph?.type !== 'paragraph') return undefined;
	const runs: InlineRun[] = [];
	return collect(paragraph.children ?? [], {}, runs) ? runs : undefined;
}

function collect(nodes: readonly Node[], look: Omit<InlineRun, 'text'>, runs: InlineRun[]): boolean {
	return nodes.every(({ type, value = '', url = '', children = [] }) => {
		switch (type) {
			case 'text':
				runs.push({ text: value.replace(/\s+/g, ' '), ...look });
				return true;
			case 'strong':
				return collect(children, { ...look, strong: true }, runs);
			case 'emphasis':
				return collect(children, { ...look, emphasis: true }, runs);
			case 'link':
				return isSafe(url) && collect(children, { ...look, to: url }, runs);
			default:
				return false;
		}
	});
}

function isSafe(address: string): boolean {
	return /^(?:https?:\/\/|mailto:|tel:|\/(?!\/))/i.test(address);
}
