import { toString } from 'mdast-util-to-string';
import { expect, test } from 'vitest';
import { asMailLink, asMarkdown } from '../../../src/cli/init/as-markdown.ts';
import { parseBody } from '../../../src/markdown/parse.ts';

const report = (fault: unknown) => expect(fault).toBeUndefined();

/** A line of Markdown or MDX as it is read: its kind, the kinds of what stands in it, and its words. */
function read(line: string, ending: string) {
	const [block, ...more] = parseBody(`${line}\n`, `text${ending}`, report)?.children ?? [];
	expect(more).toEqual([]);
	const kinds = block && 'children' in block ? block.children.map(({ type }) => type) : [];
	return { kind: block?.type, kinds: new Set(kinds), words: toString(block) };
}

test.each([
	'Acme Staffing',
	"O'Neill: & Co",
	'<Code/> GmbH',
	'*Stars* Kit',
	'_blank_',
	'snake_case_inside',
	'Back`tick` & `more`',
	'Ernst \\& Young',
	'Fish &amp; Co',
	'{braces} [brackets](/) ![picture][^1]',
	'Night:shift Crew',
	':::note',
	'::note',
	'# One',
	'+ Plus',
	'- Minus',
	'> More',
	'= Same',
	'| Bar |',
	'1. FC Staffing',
	'2) Two',
	'~~Gone~~ Ltd ~once~',
	'$100 ^Up^',
	'import jobs',
	'export',
])('the name %s is words at the start of a sentence and in it', (name) => {
	for (const ending of ['.md', '.mdx']) {
		const words = { kind: 'paragraph', kinds: new Set(['text']) };
		expect(read(`${asMarkdown(name)} runs this site.`, ending)).toEqual({
			...words,
			words: `${name} runs this site.`,
		});
		expect(read(`Tell ${asMarkdown(name)} how it went.`, ending)).toEqual({
			...words,
			words: `Tell ${name} how it went.`,
		});
	}
});

test('a usual name stays as it is', () =>
	expect(asMarkdown("O'Neill: & Co. (UK) 24/7 – A_B+C")).toBe("O'Neill: & Co. (UK) 24/7 – A_B+C"));

test('the link to an e-mail address shows it as it is', () =>
	expect(read(`Ask us at ${asMailLink('_mira_+x@acme.example')} now.`, '.mdx').words).toBe(
		'Ask us at _mira_+x@acme.example now.',
	));
