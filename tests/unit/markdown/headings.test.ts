import { describe, expect, test } from 'vitest';
import { compileEntry } from '../../../src/markdown/compile.ts';
import type { Override } from '../../../src/markdown/override.ts';
import { wordingOf } from '../../../src/lib/wording.ts';
import { directiveContext } from '../../support/directives.ts';
import { plainLinks, render, type Ending } from '../../support/render.ts';

/** Ids of the headings on the page and in the facts. */
async function ids(text: string, ending: Ending, parts: Override[] = []) {
	const html = await render(text, ending, directiveContext(), plainLinks, {}, undefined, parts);
	const { headings } = compileEntry(
		{ text, file: `guide.${ending}`, firstLine: 1, parts },
		directiveContext(),
	).facts;
	return {
		page: [...html.matchAll(/<h[2-6][^>]*? id="([^"]*)"/g)]
			.map(([, id]) => id)
			.filter((id) => id !== 'footnote-label'),
		facts: headings.map(({ id }) => id),
		texts: headings.map(({ text: words }) => words),
	};
}

describe.each(['md', 'mdx'] as const)('in .%s', (ending) => {
	test.each([
		['a footnote', '## Ask[^1] first[^a]\n\n[^1]: One.\n[^a]: Two.', 'ask-first', 'Ask first'],
		['an allowed tag', ending === 'md' ? '## H<sub>2</sub>O' : '## H<sub>2</sub>O', 'h2o', 'H2O'],
		['a comment', ending === 'md' ? '## Ask <!-- x -->now' : '## Ask {/* x */}now', 'ask-now', 'Ask now'],
		['code and stress', '## *Ask* `why`', 'ask-why', 'Ask why'],
		['a link', '## Ask [why](/a/)', 'ask-why', 'Ask why'],
		['a time', '## From 10:30[^1]\n\n[^1]: One.', 'from-1030', 'From 10:30'],
		['signs alone', '## ???', 'part', '???'],
		['an id of the page', '## Main', 'main-1', 'Main'],
		[
			'the id of the notes',
			'## Footnote label\n\nA[^1].\n\n[^1]: One.',
			'footnote-label-1',
			'Footnote label',
		],
		['the id of a note', '## Fn 1\n\nA[^1].\n\n[^1]: One.', 'part-fn-1', 'Fn 1'],
		['the id of where a note is named', '## Fnref 1\n\nA[^1].\n\n[^1]: One.', 'part-fnref-1', 'Fnref 1'],
		['the id of the people', '## People', 'people-1', 'People'],
	])('a heading with %s has one id everywhere', async (_, text, id, words) => {
		expect(await ids(text, ending)).toEqual({ page: [id], facts: [id], texts: [words] });
	});

	test('the same words twice, also where a block between them is left out', async () => {
		const block = ending === 'md' ? ':::through-us\n### Ask\n:::' : '<ThroughUs>\n\n### Ask\n\n</ThroughUs>';
		const text = `## Ask\n\n${block}\n\n## Ask`;
		const context = directiveContext({ firm: undefined });
		const html = await render(text, ending, context);
		const { headings } = compileEntry({ text, file: `guide.${ending}`, firstLine: 1 }, context).facts;
		expect(headings.map(({ id }) => id)).toEqual(['ask', 'ask-2']);
		expect(html).toContain('id="ask-2"');
		expect(html).not.toContain('id="ask-1"');
	});

	test('a part of the firm is laid under a heading with a note', async () => {
		const part = {
			heading: 'ask',
			text: 'Theirs.\n\n### Then[^b]\n\n[^b]: Why.',
			file: 'ask.md',
			firstLine: 1,
		};
		const text = '## Ask[^1]\n\nOurs.\n\n## Go\n\n[^1]: One.';
		expect(await ids(text, ending, [part])).toMatchObject({
			page: ['ask', 'then', 'go'],
			facts: ['ask', 'then', 'go'],
		});
	});

	test('a region changes the words and keeps the id', async () => {
		const { reword } = wordingOf('us', [{ uk: 'CV', us: 'résumé' }]);
		const html = await render('## Your CV[^1]\n\n[^1]: One.', ending, directiveContext(), plainLinks, {
			reword,
		});
		expect(html).toContain('<h2 id="your-cv">Your résumé<sup>');
	});
});
