import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import server from '@astrojs/mdx/server.js';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { parseFragment, serialize, type DefaultTreeAdapterMap } from 'parse5';
import type { PieceContext } from '../../src/markdown/context.ts';
import { markdownProcessor } from '../../src/markdown/processor.ts';
import type { PicturesOf } from '../../src/markdown/remark-pictures.ts';
import type { Part } from '../../src/markdown/part.ts';
import type { SiteLinks } from '../../src/markdown/rehype-site.ts';
import type { TextRules } from '../../src/markdown/text-rules.ts';
import { workshop } from './sites.ts';

/** The two spellings of a guide. */
export type Ending = 'md' | 'mdx';

export const plainLinks: SiteLinks = { base: '/', resolve: (to) => to, tableLabel: 'Table' };

/** Renders a body with the processor and the settings of a real build; an `.mdx` one by Astro's own renderer. */
export async function render(
	text: string,
	ending: Ending,
	context: PieceContext,
	links: SiteLinks = plainLinks,
	rules: Partial<TextRules> = {},
	pictures?: PicturesOf,
	parts: readonly Part[] = [],
): Promise<string> {
	const processor = markdownProcessor(
		() => context,
		() => links,
		() => ({ reword: undefined, terms: [], ...rules }),
		pictures,
		() => parts,
	);
	const shared = { syntaxHighlight: false } as const;
	if (ending === 'md') {
		const renderer = await processor.createRenderer(shared);
		return (await renderer.render(text, { fileURL: pathToFileURL('/guide.md'), frontmatter: {} })).code;
	}
	const options = { optimize: false, srcDir: pathToFileURL('/') } as const;
	const renderer = await processor.createMdxRenderer?.(shared, options);
	const { code } = (await renderer?.process(text, '/guide.mdx', {})) ?? { code: '' };
	return runMdx(code);
}

/** HTML with blanks between blocks taken out and everything written one way, so that two spellings compare. */
export function normal(html: string): string {
	const tree = parseFragment(html);
	dropBlanks(tree);
	return serialize(tree);
}

async function runMdx(code: string): Promise<string> {
	mkdirSync(workshop, { recursive: true });
	const folder = mkdtempSync(join(workshop, 'mdx-'));
	try {
		const file = join(folder, 'guide.mjs');
		writeFileSync(file, code);
		const module = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as { default: never };
		const container = await AstroContainer.create();
		container.addServerRenderer({ name: 'astro:jsx', renderer: server });
		return await container.renderToString(module.default);
	} finally {
		rmSync(folder, { recursive: true });
	}
}

function dropBlanks(node: DefaultTreeAdapterMap['parentNode']): void {
	node.childNodes = node.childNodes.filter(
		(child) => !('value' in child) || child.value.trim() !== '' || !child.value.includes('\n'),
	);
	for (const child of node.childNodes) if ('childNodes' in child) dropBlanks(child);
}
