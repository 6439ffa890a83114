import type { ElementContent, Root } from 'hast';
import { expect } from 'vitest';
import { toXhtml } from '../../src/documents/epub/xhtml.ts';
import { markdownAlternate } from '../../src/documents/markdown-alternate.ts';
import { blocksOf } from '../../src/documents/typst/blocks.ts';
import type { Reading } from '../../src/documents/typst/html.ts';
import { asChapter } from '../../src/lib/chapter.ts';
import { compileEntry } from '../../src/markdown/compile.ts';
import type { DirectiveContext } from '../../src/markdown/context.ts';
import { finishTree } from '../../src/markdown/finish.ts';
import type { TextRules } from '../../src/markdown/text-rules.ts';
import { directiveContext } from './directives.ts';
import { plainLinks } from './render.ts';

/** A text, and what it is where there is no page. */
export interface PlainForms {
	md: string;
	/** Its blocks in the PDF. */
	paper: object[];
	/** Its HTML in the e-book. */
	epub: string;
	markdown: string;
}

const allow = { frames: ['https://film.example'], pictures: [], connections: [], forms: [] };

/** The tree of a text, as a build keeps it. */
export function treeOf(text: string, changes: Partial<DirectiveContext> = {}, rules?: TextRules): Root {
	const body = { text, file: 'guide.md', firstLine: 1 };
	const { facts, tree } = compileEntry(body, directiveContext({ allow, ...changes }), rules);
	expect(facts.diagnostics).toEqual([]);
	const picture = { src: '/a.webp', width: 960, height: 640, source: undefined };
	return JSON.parse(JSON.stringify(finishTree(tree, plainLinks, () => picture))) as Root;
}

/** As a chapter of a book has it. */
function chapterOf(tree: Root): ElementContent[] {
	const place = { id: 'one', base: '/', together: new Set<string>(), deeper: 0 };
	return asChapter(structuredClone(tree), place).children as ElementContent[];
}

/** As a book has it: links lead to the site, and only words stay of what is for a screen. */
export function onPaper(tree: Root) {
	const unknown = new Set<string>();
	const reading: Reading = {
		ids: new Set(),
		origin: 'https://firm.example',
		pictureOf: () => 'picture-0.webp',
		unknown,
		undrawn: new Set(),
	};
	const blocks = blocksOf(chapterOf(tree), reading);
	return { blocks, unknown: [...unknown] };
}

export function inEpub(tree: Root): string {
	return toXhtml(
		chapterOf(tree),
		(to) => to,
		(src) => src,
	).trim();
}

export function asMarkdown(tree: Root): string {
	const head = {
		title: 'T',
		promise: undefined,
		address: 'https://firm.example/t/',
		reviewed: undefined,
		hurry: undefined,
	};
	return markdownAlternate(structuredClone(tree), head).split('\n').slice(4).join('\n');
}
