import { describe, expect, test } from 'vitest';
import { wordingOf } from '../../../src/lib/wording.ts';
import { directiveContext } from '../../support/directives.ts';
import { normal, plainLinks, render } from '../../support/render.ts';

const { reword } = wordingOf('us', [
	{ uk: 'CV', us: 'résumé' },
	{ uk: 'rota', us: 'schedule' },
	{ uk: 'ring', us: 'call' },
]);

describe.each(['md', 'mdx'] as const)('the wording of a region in .%s', (ending) => {
	const html = async (text: string) =>
		normal(await render(text, ending, directiveContext(), plainLinks, { reword }));

	test.each([
		['prose', 'The rota, the **rota**.', '<p>The schedule, the <strong>schedule</strong>.</p>'],
		[
			'a heading, whose id stays',
			'## The rota\n\n## The rota',
			'<h2 id="the-rota">The schedule</h2><h2 id="the-rota-1">The schedule</h2>',
		],
		[
			'the words of a link, not its address',
			'[The rota](/rota/#rota)',
			'<p><a href="/rota/#rota">The schedule</a></p>',
		],
		[
			'a sentence that starts in strong words',
			'**CV** and **CV**.',
			'<p><strong>Résumé</strong> and <strong>résumé</strong>.</p>',
		],
	])('reaches %s', async (_, text, expected) => expect(await html(text)).toBe(expected));

	test('leaves code and notes on sources as they are', async () => {
		const rendered = await html('The `rota`.[^a]\n\n[^a]: The Rota Study.');
		expect(rendered).toContain('<code>rota</code>');
		expect(rendered).toContain('The Rota Study.');
	});

	test('leaves what a task says of itself to the plan', async () => {
		expect(await html('- [ ] Read the rota (2 min, same as rota/rota) #rota')).toMatch(
			/data-task="rota\/rota".*<span>Read the schedule<\/span>/,
		);
	});

	test('leaves the id of a task', async () => {
		expect(await html('- [ ] Read the rota (2 min) #rota')).toMatch(
			/data-task="guide\/rota".*<span>Read the schedule<\/span>/,
		);
	});
});

test.each([
	['md', ':::say{when="They ring"}\n“Ring me.”\n:::\n\n:::example{who="A rota clerk"}\nShe rings.\n:::'],
	[
		'mdx',
		'<Say when="They ring">\n\n“Ring me.”\n\n</Say>\n\n<Example who="A rota clerk">\n\nShe rings.\n\n</Example>',
	],
] as const)('pieces in .%s speak it too, in their captions and names', async (ending, text) => {
	const rendered = await render(text, ending, directiveContext(), plainLinks, { reword });
	expect(rendered).toContain('They call');
	expect(rendered).toContain('“Call me.”');
	expect(rendered).toContain('aria-label="[directive.example]: A schedule clerk"');
});

test.each([
	['md', '::question{id=Q001}\n\n::law{id=pay-history place=us-ca}'],
	['mdx', '<Question id="Q001" />\n\n<Law id="pay-history" place="us-ca" />'],
] as const)('ids of pieces and what they look up stay in .%s', async (ending, text) => {
	const shouting = (words: string) => words.toUpperCase();
	const rendered = await render(text, ending, directiveContext(), plainLinks, { reword: shouting });
	expect(rendered).toContain('Why us?');
	expect(rendered).toContain('They may not.');
});
