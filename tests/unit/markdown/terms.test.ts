import { describe, expect, test } from 'vitest';
import { directiveContext } from '../../support/directives.ts';
import { normal, plainLinks, render, type Ending } from '../../support/render.ts';

const terms = [
	{ id: 'panel', forms: ['panel', 'panels'] },
	{ id: 'star', forms: ['STAR'] },
	...Array.from({ length: 7 }, (_, index) => ({ id: `word-${index}`, forms: [`word${index}`] })),
];

async function html(text: string, ending: Ending, context = directiveContext()): Promise<string> {
	return normal(await render(text, ending, context, plainLinks, { terms }));
}
/** Terms that are linked, as written. */
const linked = (rendered: string) =>
	[...rendered.matchAll(/<a href="\/glossary\/#[\w-]+" class="term">([^<]*)<\/a>/g)].map((match) => match[1]);

describe.each(['md', 'mdx'] as const)('terms in .%s', (ending) => {
	test('lead to the glossary at their first use alone, in the spelling of the text', async () => {
		expect(await html('Panels are rare.\n\nA panel scores, STAR helps.', ending)).toBe(
			'<p><a href="/glossary/#panel" class="term">Panels</a> are rare.</p>' +
				'<p>A panel scores, <a href="/glossary/#star" class="term">STAR</a> helps.</p>',
		);
	});

	test.each([
		['in a list', '- The panel asks.', ['panel']],
		['in strong words', 'The **panel** asks.', ['panel']],
		['not as part of a word', 'A panelled star.', []],
		['not in a heading', '## The panel\n\nThe panel asks.', ['panel']],
		['not in a link', '[The panel](/a/) asks.', []],
		['not in a table', '| panel |\n| - |\n| panel |', []],
		['not in a quotation', '> The panel asks.', []],
		['not in a task', '- [ ] Greet the panel', []],
		['not in a footnote', 'It asks.[^a]\n\n[^a]: The panel.', []],
		['not in code', 'The `panel` asks.', []],
		[
			'at most six to a guide',
			'word0 word1 word2 word3\n\nword4 word5 word6 panel',
			['word0', 'word1', 'word2', 'word3', 'word4', 'word5'],
		],
	])('%s', async (_, text, expected) => expect(linked(await html(text, ending))).toEqual(expected));
});

describe('in directives', () => {
	test.each([
		['words to say', '::::say{when="A panel"}\nHello, panel.\n\n:::warmer\nHello, panel.\n:::\n::::', []],
		['a question card', ':::question{id=Q001}\nThe panel asks.\n:::', []],
		['the label of an example', ':::example{who="A panel"}\nShe spoke.\n:::', []],
		['the story of an example', ':::example{who="A nurse"}\nThe panel nodded.\n:::', ['panel']],
		['a pair', '::::do-dont\n:::do\nAsk the panel.\n:::\n:::dont\nWait.\n:::\n::::', ['panel']],
		['an evidence note', ':::evidence{claims=C001}\nThe panel scores.\n:::', ['panel']],
	])('%s', async (_, text, expected) => expect(linked(await html(text, 'md'))).toEqual(expected));

	test('a block that does not appear uses up no term', async () => {
		const text = ':::through-us\nThe panel asks.\n:::\n\nThe panel asks.';
		expect(linked(await html(text, 'md', directiveContext({ firm: undefined })))).toEqual(['panel']);
	});
});
