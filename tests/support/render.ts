import { parseFragment, serialize, type DefaultTreeAdapterMap } from 'parse5';
import { compileEntry } from '../../src/markdown/compile.ts';
import type { DirectiveContext } from '../../src/markdown/context.ts';
import { finishTree, printTree } from '../../src/markdown/finish.ts';
import type { Override } from '../../src/markdown/override.ts';
import type { PictureAt } from '../../src/markdown/show-pictures.ts';
import type { SiteLinks } from '../../src/markdown/fit-to-site.ts';
import type { TextRules } from '../../src/markdown/text-rules.ts';

/** The two spellings of a guide. */
export type Ending = 'md' | 'mdx';

export const plainLinks: SiteLinks = { base: '/', resolve: (to) => to, tableLabel: 'Table' };

/**
 * Renders a body as a build does.
 * @returns its HTML; rejected with an error that names the first fault of the text
 */
export function render(
	text: string,
	ending: Ending,
	context: DirectiveContext,
	links: SiteLinks = plainLinks,
	rules: Partial<TextRules> = {},
	pictureAt: PictureAt = () => undefined,
	parts: readonly Override[] = [],
): Promise<string> {
	const body = { text, file: `guide.${ending}`, firstLine: 1, parts };
	const { facts, tree } = compileEntry(body, context, { reword: undefined, terms: [], ...rules });
	const [fault] = facts.diagnostics;
	if (fault) return Promise.reject(new Error(`${fault.message} ${fault.hint}`));
	return Promise.resolve(printTree(finishTree(tree, links, pictureAt)));
}

/** HTML with blanks between blocks taken out and everything written one way, so that two spellings compare. */
export function normal(html: string): string {
	const tree = parseFragment(html);
	dropBlanks(tree);
	return serialize(tree);
}

function dropBlanks(node: DefaultTreeAdapterMap['parentNode']): void {
	node.childNodes = node.childNodes.filter(
		(child) => !('value' in child) || child.value.trim() !== '' || !child.value.includes('\n'),
	);
	for (const child of node.childNodes) if ('childNodes' in child) dropBlanks(child);
}
