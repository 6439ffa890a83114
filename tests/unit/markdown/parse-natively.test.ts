import { globSync, readFileSync } from 'node:fs';
import type { Node, Parent } from 'unist';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { parseNatively } from '../../../src/markdown/parse-natively.ts';
import { syntax } from '../../../src/markdown/syntax.ts';
import { corners, madeUpMarkdown } from '../../support/made-up-markdown.ts';

const markdown = unified().use(remarkParse).use(syntax);
const mdx = unified().use(remarkParse).use(syntax).use(remarkMdx);

type Ending = 'md' | 'mdx';

/** What both parsers make of a text; nothing where one of them leaves it to the other, or to a fault. */
function both(text: string, ending: Ending): { native: Node; known: Node } | undefined {
	try {
		const native = parseNatively(text, ending === 'mdx');
		return native && { native, known: (ending === 'mdx' ? mdx : markdown).parse(text) };
	} catch {
		return undefined;
	}
}

/** Blocks of which the two do not agree whether spaces at their end belong to them, and nobody asks. */
const looseEnds = ['list', 'listItem', 'footnoteDefinition'];

/** A tree as far as anybody reads it. Of some nodes, micromark does not tell where they stand. */
function asRead(node: Node, known: Node): unknown {
	const { position, children, data, ...rest } = node as Partial<Parent> & Node;
	const others = (known as Partial<Parent>).children ?? [];
	return {
		...rest,
		...('attributes' in rest && Array.isArray(rest.attributes)
			? { attributes: rest.attributes.map(asWritten) }
			: {}),
		...(node.type.startsWith('mdx') ? {} : { data }),
		...(known.position ? { position: looseEnds.includes(node.type) ? position?.start : position } : {}),
		children: children?.map((child, at) => asRead(child, others[at] ?? child)),
	};
}

/** An attribute of a tag; of code in it, only that it is code. */
function asWritten({ name, value }: { name?: string; value?: unknown }) {
	return { name, value: typeof value === 'object' && value ? 'code' : value };
}

/** @returns how many of the texts the native parser read */
function compareAll(texts: Iterable<{ name: string; text: string; ending: Ending }>): number {
	let natively = 0;
	for (const { name, text, ending } of texts) {
		const trees = both(text, ending);
		if (!trees) continue;
		natively += 1;
		const { native, known } = trees;
		expect(asRead(native, known), name).toEqual(asRead(known, known));
	}
	return natively;
}

test('every text of ours and of the fixture sites is read by the native parser as by micromark', () => {
	const files = globSync('{content,tests/fixtures/sites/*/content}/**/*.{md,mdx}');
	const texts = files.map((name) => ({
		name,
		text: readFileSync(name, 'utf8').replace(/^---\n[^]*?\n---\n/, ''),
		ending: name.endsWith('.mdx') ? ('mdx' as const) : ('md' as const),
	}));
	expect(texts.length).toBeGreaterThan(150);
	expect(compareAll(texts)).toBeGreaterThan(0.9 * texts.length);
});

test('so are the corners of Markdown', () => {
	const texts = [
		...corners.md.flatMap((text) => (['md', 'mdx'] as const).map((ending) => ({ text, ending }))),
		...corners.mdx.map((text) => ({ text, ending: 'mdx' as const })),
	];
	const natively = compareAll(texts.map((each) => ({ name: JSON.stringify(each.text), ...each })));
	expect(natively).toBeGreaterThan(200);
});

test.each(['md', 'mdx'] as const)('so is what may stand in a text of .%s, in any order', (ending) => {
	const made = madeUpMarkdown(20, ending);
	const texts = Array.from({ length: 600 }, () => made.next().value);
	const natively = compareAll(texts.map((text) => ({ name: JSON.stringify(text), text, ending })));
	expect(natively).toBeGreaterThan(120);
});
