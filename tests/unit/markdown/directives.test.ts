import { describe, expect, test } from 'vitest';
import type { DirectiveContext } from '../../../src/markdown/context.ts';
import { directives } from '../../../src/markdown/directives/index.ts';
import { directiveContext } from '../../support/directives.ts';
import { normal, render } from '../../support/render.ts';

interface Case {
	directive: string;
	does: string;
	md: string;
	mdx: string;
	/** Parts of its HTML, in order; an empty list for no HTML at all. */
	shows: string[];
	context?: Partial<DirectiveContext>;
}

const cases: Case[] = [
	{
		directive: 'do-dont',
		does: 'a pair with its reason',
		md: '::::do-dont\n:::do\nAsk **two** questions.\n:::\n:::dont\nAsk none.\n:::\n:::why\nThey wait for it.\n:::\n::::',
		mdx: '<DoDont>\n<Do>Ask **two** questions.</Do>\n<Dont>Ask none.</Dont>\n<Why>They wait for it.</Why>\n</DoDont>',
		shows: [
			'[directive.do]',
			'<p>Ask <strong>two</strong> questions.</p>',
			'[directive.dont]',
			'<p>Ask none.</p>',
			'<p>They wait for it.</p>',
		],
	},
	{
		directive: 'say',
		does: 'words in one tone',
		md: ':::say\n“Thank you.”\n:::',
		mdx: '<Say>\n\n“Thank you.”\n\n</Say>',
		shows: ['<blockquote data-tone="plain">', '<p>“Thank you.”</p>', 'hidden="">[directive.copy]</button>'],
	},
	{
		directive: 'say',
		does: 'words in two tones, with the moment to say them',
		md: '::::say{when="At the door"}\n“Thank you.”\n\n:::warmer\n“Thank you, I enjoyed it.”\n:::\n::::',
		mdx: '<Say when="At the door">\n\n“Thank you.”\n\n<Warmer>\n\n“Thank you, I enjoyed it.”\n\n</Warmer>\n\n</Say>',
		shows: [
			'At the door',
			'<blockquote data-tone="plain">',
			'<blockquote data-tone="warmer">',
			'<p>“Thank you, I enjoyed it.”</p>',
			'<legend',
			'checked=""',
		],
	},
	{
		directive: 'question',
		does: 'a question they ask, with a skeleton',
		md: ':::question{id=Q001}\n- Their product\n- My part\n:::',
		mdx: '<Question id="Q001">\n\n- Their product\n- My part\n\n</Question>',
		shows: [
			'<summary><q>Why us?</q></summary>',
			'[question.why.they]',
			'Fit.',
			'[question.listen.they]',
			'A reason.',
			'[question.star]',
			'[question.then]',
			'<q>And why now?</q>',
			'<li>My part</li>',
			'<a href="/questions/why-us/">[question.full]</a>',
		],
	},
	{
		directive: 'question',
		does: 'a question you ask',
		md: '::question{id=Q002}',
		mdx: '<Question id="Q002" />',
		shows: [
			'<q>Who decides?</q>',
			'[question.why.you]',
			'Pace.',
			'[question.reply]',
			'A name.',
			'[question.warning]',
			'Nobody knows.',
			'[question.follow]',
			'<q>By when?</q>',
		],
	},
	{
		directive: 'evidence',
		does: 'a note with its claims and the disagreement',
		md: ':::evidence{claims="C001 C002"}\nTwo are enough.\n:::',
		mdx: '<Evidence claims="C001, C002">\n\nTwo are enough.\n\n</Evidence>',
		shows: [
			'aria-label="[evidence.label]"',
			'<p>Two are enough.</p>',
			'●●○○○',
			'[evidence.count 2 5]',
			'Ask two questions.',
			'<a href="/evidence/#c001">First; Second</a>',
			'[evidence.differ]',
			'How many.',
			'Two.',
		],
	},
	{
		directive: 'example',
		does: 'a worked example',
		md: ':::example{who="A nurse"}\nShe wrote it down.\n:::',
		mdx: '<Example who="A nurse">\n\nShe wrote it down.\n\n</Example>',
		shows: ['[directive.example]', 'A nurse', '<p>She wrote it down.</p>'],
	},
	{
		directive: 'law',
		does: 'one place',
		md: '::law{id=pay-history place=us-ca}',
		mdx: '<Law id="pay-history" place="us-ca" />',
		shows: [
			'May they ask what you earn?',
			'California',
			'They may not.',
			'[law.as-of June 2026]',
			'<a href="https://a.example/">Code</a>',
			'[law.note]',
		],
	},
	{
		directive: 'law',
		does: 'every place with a row',
		md: '::law{id=pay-history}',
		mdx: '<Law id="pay-history" />',
		shows: [
			'May they ask what you earn?',
			'<summary>California</summary>',
			'They may not.',
			'<summary>Texas</summary>',
			'They may.',
			'[law.note]',
		],
	},
	{
		directive: 'through-us',
		does: 'the block of a firm with a contact',
		md: ':::through-us\nCall us.\n:::',
		mdx: '<ThroughUs>\n\nCall us.\n\n</ThroughUs>',
		shows: ['[directive.through-us Ember Staffing]', '<p>Call us.</p>'],
	},
	{
		directive: 'through-us',
		does: 'nothing without a contact',
		md: ':::through-us\nCall us.\n:::',
		mdx: '<ThroughUs>\n\nCall us.\n\n</ThroughUs>',
		shows: [],
		context: { firm: undefined },
	},
	{
		directive: 'use-tool',
		does: 'a link to the tool',
		md: '::use-tool{id=plan}',
		mdx: '<UseTool id="plan" />',
		shows: ['[tools.use]', '<a href="/plan/">[plan.title]</a>', '[plan.promise]'],
	},
	{
		directive: 'counting',
		does: 'its text where nothing is counted',
		md: ':::counting\nNo, **never**.\n:::',
		mdx: '<Counting>\n\nNo, **never**.\n\n</Counting>',
		shows: ['<p>No, <strong>never</strong>.</p>'],
	},
	{
		directive: 'counting',
		does: 'what is counted, as text, in place of its own',
		md: ':::counting\nNo.\n:::',
		mdx: '<Counting>\n\nNo.\n\n</Counting>',
		shows: ['<div><p>Yes, &lt;by&gt; us.</p></div>'],
		context: { counted: 'Yes, <by> us.' },
	},
];

describe('directives', () => {
	test.each(cases)('$piece: $does, the same from both spellings', async ({ md, mdx, shows, context }) => {
		const fromMdx = normal(await render(mdx, 'mdx', directiveContext(context)));
		expect(fromMdx).toBe(normal(await render(md, 'md', directiveContext(context))));
		expect(fromMdx === '').toBe(shows.length === 0);
		expect(shows.filter((part) => !fromMdx.includes(part))).toEqual([]);
		expect(shows.map((part) => fromMdx.indexOf(part))).toEqual(
			shows.map((part) => fromMdx.indexOf(part)).toSorted((a, b) => a - b),
		);
	});

	test('every piece there is has a case here', () => {
		expect(new Set(cases.map(({ directive }) => directive))).toEqual(new Set(directives.keys()));
	});

	test.each(['md', 'mdx'] as const)('a piece inside another is rendered too in .%s', async (ending) => {
		const text = {
			md: '::::example{who="A nurse"}\n:::say\n“Hello.”\n:::\n::::',
			mdx: '<Example who="A nurse">\n\n<Say>\n\n“Hello.”\n\n</Say>\n\n</Example>',
		};
		const html = normal(await render(text[ending], ending, directiveContext()));
		expect(html).toMatch(/^<section class="example".*<blockquote.*“Hello.”.*<\/section>$/);
	});

	test.each(['md', 'mdx'] as const)(
		'two switches of tone on a page have names of their own in .%s',
		async (ending) => {
			const one = {
				md: '::::say\nA.\n\n:::warmer\nB.\n:::\n::::',
				mdx: '<Say>\n\nA.\n\n<Warmer>\n\nB.\n\n</Warmer>\n\n</Say>',
			};
			const html = await render(`${one[ending]}\n\n${one[ending]}`, ending, directiveContext());
			expect(new Set(html.match(/name="[^"]+"/g))).toHaveLength(2);
		},
	);

	test('a colon in a sentence is no piece', async () => {
		expect(normal(await render('At 10:30, ratio 3:1, :smile: too.', 'md', directiveContext()))).toBe(
			'<p>At 10:30, ratio 3:1, :smile: too.</p>',
		);
	});
});
