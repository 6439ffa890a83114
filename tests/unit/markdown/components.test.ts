import { describe, expect, test } from 'vitest';
import { compileEntry } from '../../../src/markdown/compile.ts';
import { fillHoles, printPieces, type Piece } from '../../../src/markdown/component-hole.ts';
import { finishTree, printTree } from '../../../src/markdown/finish.ts';
import { directiveContext } from '../../support/directives.ts';
import { normal, plainLinks } from '../../support/render.ts';

const context = { ...directiveContext(), components: new Set(['job-list', 'office-map']) };

function compiled(text: string, ending: 'md' | 'mdx' = 'mdx') {
	const { facts, tree } = compileEntry({ text, file: `page.${ending}`, firstLine: 10 }, context);
	return { facts, tree: finishTree(tree, plainLinks, () => undefined) };
}

const html = (piece: Piece | undefined) => (typeof piece === 'string' ? normal(piece) : '');

const jobs = `Before.

<JobList most="2" remote>
Renewed **every Monday**.

<Plain>
All of them at [our list](/jobs/).
</Plain>
</JobList>

After.
`;

describe('a component of the site folder', () => {
	test('is a hole in the tree of its text, with its properties and its place', () => {
		const { facts } = compiled(jobs);
		expect(facts.diagnostics).toEqual([]);
		expect(facts.components).toEqual([
			{ name: 'job-list', props: { most: '2', remote: '' }, file: 'page.mdx', line: 12 },
		]);
		expect(facts.links).toMatchObject([{ to: '/jobs/', line: 16 }]);
	});

	test('is one of the pieces that a page is put together of', () => {
		const { facts, tree } = compiled(jobs);
		const [before, hole, after, ...more] = printPieces(tree, facts.components);
		expect([before, after].map((piece) => html(piece).trim())).toEqual(['<p>Before.</p>', '<p>After.</p>']);
		expect(more).toEqual([]);
		expect(hole).toMatchObject({ name: 'job-list', props: { most: '2' } });
		const { children, plain } = hole as Exclude<typeof hole, string | undefined>;
		expect(children.map(html).join('')).toBe('<p>Renewed <strong>every Monday</strong>.</p>');
		expect(normal(plain)).toBe('<p>All of them at <a href="/jobs/">our list</a>.</p>');
	});

	test('gives way to its plain words for everybody else, and without them to what stands inside', () => {
		const text = `${jobs}\n<OfficeMap>\nBy the river.\n</OfficeMap>\n`;
		expect(normal(printTree(fillHoles(compiled(text).tree)))).toBe(
			'<p>Before.</p><p>All of them at <a href="/jobs/">our list</a>.</p><p>After.</p><p>By the river.</p>',
		);
	});

	test('stands in a directive or in another component', () => {
		const { facts, tree } = compiled(
			'<Example who="A cook">\n<JobList>\n<OfficeMap name="a">\nInner.\n</OfficeMap>\n\nOuter.\n</JobList>\n</Example>\n',
		);
		expect(facts.diagnostics).toEqual([]);
		const [open, hole, close] = printPieces(tree, facts.components);
		expect(open).toMatch(/^<section class="example"/);
		expect(close).toMatch(/^\s*<\//);
		expect(hole).toMatchObject({
			name: 'job-list',
			children: [{ name: 'office-map', props: { name: 'a' } }, {}],
		});
	});

	test('is written as a directive in Markdown', () => {
		const { facts } = compiled(':::job-list{most=2}\nWords.\n:::\n', 'md');
		expect(facts.diagnostics).toEqual([]);
		expect(facts.components).toMatchObject([{ name: 'job-list', props: { most: '2' } }]);
	});

	test.each(['__proto__', 'constructor', 'data-use'])('takes the property %s as any other', (name) => {
		const { facts } = compiled(`<JobList ${name}="x">\nWords.\n</JobList>\n`);
		expect(Object.entries(facts.components[0]?.props ?? {})).toEqual([[name, 'x']]);
	});

	test('cannot be forged by what a text says', () => {
		const { facts, tree } = compiled(
			'`<callback-component data-use="0">` and \\<callback-component data-use="0"\\>\n\n<JobList>\nWords.\n</JobList>\n',
		);
		const pieces = printPieces(tree, facts.components);
		expect(pieces.filter((piece) => typeof piece !== 'string')).toHaveLength(1);
	});
});
