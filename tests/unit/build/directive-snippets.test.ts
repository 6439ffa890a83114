import { describe, expect, test } from 'vitest';
import { directiveSnippets } from '../../../src/build/directive-snippets.ts';
import { compileEntry } from '../../../src/markdown/compile.ts';
import { directives } from '../../../src/markdown/directives/index.ts';
import { directiveContext } from '../../support/directives.ts';

/** What an author fills in for an attribute that is looked up. */
const known: Record<string, string> = {
	id: 'Q001',
	claims: 'C001',
	file: 'form.pdf',
	url: 'https://film.example/e/7',
};
const ids: Record<string, string> = { law: 'pay-history', 'use-tool': 'plan' };

const allow = { frames: ['https://film.example'], pictures: [], connections: [], forms: [] };

test('editors offer every directive', () => {
	expect(directiveSnippets().map(({ name }) => name)).toEqual([...directives.keys()]);
});

describe.each(directiveSnippets())('the snippet of $name', ({ name, lines }) => {
	test('filled in, is a directive without a fault, and more text can follow', () => {
		const text = lines
			.join('\n')
			.replace('id="${1:id}"', `id="${ids[name] ?? 'Q001'}"`)
			.replace(/\$\{\d+:(?<words>[^}]+)\}/g, (_, words: string) => known[words] ?? words)
			.replace('$0', '\nMore.');
		const { facts, tree } = compileEntry(
			{ text, file: 'guide.md', firstLine: 1 },
			directiveContext({ allow }),
		);
		expect(facts.diagnostics).toEqual([]);
		expect(tree.children.filter(({ type }) => type === 'element')).toHaveLength(2);
	});

	test('numbers what is to be filled in from 1 on', () => {
		const stops = [...lines.join('\n').matchAll(/\$\{(?<stop>\d+):/g)].map(({ groups }) =>
			Number(groups?.['stop']),
		);
		expect(stops).toEqual(stops.map((_, index) => index + 1));
		expect(lines.at(-1)).toBe('$0');
	});
});
