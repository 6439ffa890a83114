import { describe, expect, test } from 'vitest';
import { compileEntry } from '../../../src/markdown/compile.ts';
import { directiveContext } from '../../support/directives.ts';
import { normal, render } from '../../support/render.ts';

const told = (text: string, ending: 'md' | 'mdx') =>
	compileEntry({ text, file: `guide.${ending}`, firstLine: 1 }, directiveContext()).facts.diagnostics.map(
		({ message }) => message,
	);

describe('raw HTML in Markdown', () => {
	test.each([
		'<!-- a --><script src="/files/x.js"></script><!-- b -->',
		'Words <!-- a --><script>alert(1)</script><!-- b -->',
		'<!--><script>alert(1)</script>-->',
		'<!---><script>alert(1)</script>-->',
		'<!-- a --!><script>alert(1)</script>-->',
		'<!-- a -->\n<script>alert(1)</script>\n<!-- b -->',
		'<!-- a --><img src=x onerror=alert(1)><!-- b -->',
		'<!-- a --> words <!-- b -->',
		'<!-- never closed\n\n<script>alert(1)</script>',
		'<?php x ?>',
		'<!DOCTYPE html>',
		'<![CDATA[ <script>alert(1)</script> ]]>',
		'<br onclick="alert(1)">',
		'<kbd style="x">a</kbd>',
		'<kbd\n>a</kbd\n><script>',
		'<br><script>alert(1)</script>',
		'<details ontoggle=x open>',
	])('%s is refused', (text) => {
		expect(told(text, 'md').join()).toMatch(/^The guide holds HTML: /);
	});

	test.each([
		['<!-- a -->', ''],
		['<!-- a\n\nb - c -->\n\nWords.', '<p>Words.</p>'],
		['<!-- a --> <!-- b -->', ''],
		['One <!-- a --><kbd>Esc</kbd> two<br>three', '<p>One <kbd>Esc</kbd> two<br>three</p>'],
		['H<sub>2</sub>O <mark>*now*</mark>', '<p>H<sub>2</sub>O <mark><em>now</em></mark></p>'],
		['An </kbd> alone and <sub> alone', '<p>An  alone and  alone</p>'],
	])('%s is sound, and no comment reaches the page', async (text, page) => {
		expect(told(text, 'md')).toEqual([]);
		expect(normal(await render(text, 'md', directiveContext()))).toBe(page);
	});
});

describe('code in MDX', () => {
	test.each([
		'{/* a */ (await import("node:fs")).readFileSync("/etc/hostname","utf8") /* b */}',
		'Words {/* a */ process.env.HOME /* b */} words.',
		'{1 + 1}',
		'{/* a */}{"b"}',
		'{}',
		'{/* a */ ; /* b */}',
		'{// a\n1\n}',
		'{`/* a */`}',
		'Some <kbd>{/* a */ 1}</kbd>',
	])('%s is refused', (text) => {
		expect(told(text, 'mdx').join()).toMatch(/guides? holds? (?:no )?code/);
	});

	test.each([
		'<kbd {...props}>a</kbd>',
		'<kbd title={1}>a</kbd>',
		'<>a</>',
		'<a.b>a</a.b>',
		'<x:kbd>a</x:kbd>',
	])('%s is refused as HTML', (text) => expect(told(text, 'mdx').join()).toMatch(/^The guide holds HTML: /));

	test.each(['{/* a */}\n\nWords.', '{/* a\n\nb */}\n\nWords.', 'Wor{/* a */}ds.', 'Words{// a\n}.'])(
		'%s is a comment, which reaches no page',
		async (text) => {
			expect(told(text, 'mdx')).toEqual([]);
			expect(normal(await render(text, 'mdx', directiveContext()))).toBe('<p>Words.</p>');
		},
	);
});

describe('names that JavaScript knows and we do not', () => {
	test.each(['constructor', 'toString', '__proto__', 'hasOwnProperty', 'valueOf'])('%s', (name) => {
		const tag = name.replaceAll('_', '');
		for (const text of [`:::${tag}\nOne.\n:::`, `::::say\n:::${tag}\nOne.\n:::\nTwo.\n::::`]) {
			expect(told(text, 'md').join()).toMatch(/^There is no directive/);
		}
		expect(told(`:::say{${name}=x}\nOne.\n:::`, 'md')).toEqual([`:::say has no attribute "${name}".`]);
		expect(told(`::question{id=Q001 ${name}=x}`, 'md')).toEqual([`:::question has no attribute "${name}".`]);
		expect(told(`::question{id=${name}}`, 'md')).toEqual([
			`There is no question "${name}" in the question bank.`,
		]);
		const pascal = tag.charAt(0).toUpperCase() + tag.slice(1);
		expect(told(`<Say>\n\nA\n\n<${pascal}>\n\nOne.\n\n</${pascal}>\n\n</Say>`, 'mdx').join()).toMatch(
			/^There is no directive/,
		);
		expect(told(`<Say ${name}="x">\n\nOne.\n\n</Say>`, 'mdx')).toEqual([`<Say> has no attribute "${name}".`]);
	});
});
