import { describe, expect, test } from 'vitest';
import type { DirectiveContext } from '../../../src/markdown/context.ts';
import { directives } from '../../../src/markdown/directives/index.ts';
import { directiveContext } from '../../support/directives.ts';
import { normal, plainLinks, render, type Ending } from '../../support/render.ts';

interface Case {
	directive: string;
	does: string;
	md: string;
	mdx: string;
	/** Parts of its HTML, in order; an empty list for no HTML at all. */
	shows: string[];
	context?: Partial<DirectiveContext>;
}

const picture = { src: '/a.webp', width: 960, height: 640, source: undefined };
const allowing = {
	allow: { frames: ['https://film.example'], pictures: [], connections: [], forms: [] },
};

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
	{
		directive: 'note',
		does: 'a note of its kind',
		md: ':::note\nDo **not** sign.\n:::',
		mdx: '<Note>\n\nDo **not** sign.\n\n</Note>',
		shows: ['<div class="note" role="note" data-note="note">', '[note.note]', '<strong>not</strong>'],
	},
	{
		directive: 'tip',
		does: 'a note of its kind',
		md: ':::tip\nDo **not** sign.\n:::',
		mdx: '<Tip>\n\nDo **not** sign.\n\n</Tip>',
		shows: ['<div class="note" role="note" data-note="tip">', '[note.tip]', '<strong>not</strong>'],
	},
	{
		directive: 'important',
		does: 'a note of its kind',
		md: ':::important\nDo **not** sign.\n:::',
		mdx: '<Important>\n\nDo **not** sign.\n\n</Important>',
		shows: [
			'<div class="note" role="note" data-note="important">',
			'[note.important]',
			'<strong>not</strong>',
		],
	},
	{
		directive: 'warning',
		does: 'a note of its kind',
		md: ':::warning\nDo **not** sign.\n:::',
		mdx: '<Warning>\n\nDo **not** sign.\n\n</Warning>',
		shows: ['<div class="note" role="note" data-note="warning">', '[note.warning]', '<strong>not</strong>'],
	},
	{
		directive: 'caution',
		does: 'a note of its kind',
		md: ':::caution\nDo **not** sign.\n:::',
		mdx: '<Caution>\n\nDo **not** sign.\n\n</Caution>',
		shows: ['<div class="note" role="note" data-note="caution">', '[note.caution]', '<strong>not</strong>'],
	},
	{
		directive: 'tip',
		does: 'a note under a title of its own',
		md: ':::tip{title="Before you leave"}\nCall.\n:::',
		mdx: '<Tip title="Before you leave">\n\nCall.\n\n</Tip>',
		shows: ['<p class="label">Before you leave</p>', '<p>Call.</p>'],
	},
	{
		directive: 'button',
		does: 'a link that looks like a button',
		md: '::button{to="/questions/#fit" text="All questions"}',
		mdx: '<Button to="/questions/#fit" text="All questions" />',
		shows: ['<p><a href="/questions/#fit" class="button">All questions</a></p>'],
	},
	{
		directive: 'quote',
		does: 'words of somebody, with name and role',
		md: ':::quote{by="Ana Pirelli" role="ward manager"}\nCome early.\n:::',
		mdx: '<Quote by="Ana Pirelli" role="ward manager">\n\nCome early.\n\n</Quote>',
		shows: [
			'<figure class="quote"><blockquote><p>Come early.</p></blockquote>',
			'<figcaption><b>Ana Pirelli</b> · ward manager</figcaption>',
		],
	},
	{
		directive: 'accordion',
		does: 'text under a title that opens it',
		md: ':::accordion{title="Who pays?"}\nThe ward.\n:::',
		mdx: '<Accordion title="Who pays?">\n\nThe ward.\n\n</Accordion>',
		shows: ['<details class="accordion"><summary>Who pays?</summary><p>The ward.</p></details>'],
	},
	{
		directive: 'accordion',
		does: 'the same, open from the start',
		md: ':::accordion{title="Who pays?" open}\nThe ward.\n:::',
		mdx: '<Accordion title="Who pays?" open>\n\nThe ward.\n\n</Accordion>',
		shows: ['<details class="accordion" open="">'],
	},
	{
		directive: 'steps',
		does: 'a numbered list whose steps stand apart',
		md: ':::steps\n1. Call.\n2. Sign.\n:::',
		mdx: '<Steps>\n\n1. Call.\n2. Sign.\n\n</Steps>',
		shows: ['<div class="steps"><ol>', 'Call.', 'Sign.'],
	},
	{
		directive: 'cards',
		does: 'the items of a list side by side',
		md: ':::cards\n- [Nights](/questions/)\n- Days\n:::',
		mdx: '<Cards>\n\n- [Nights](/questions/)\n- Days\n\n</Cards>',
		shows: [
			'<ul class="cards"><li><p><a href="/questions/">Nights</a></p></li>',
			'<li><p>Days</p></li></ul>',
		],
	},
	{
		directive: 'cards',
		does: 'paragraphs side by side',
		md: ':::cards\nNights\n\nDays\n:::',
		mdx: '<Cards>\n\nNights\n\nDays\n\n</Cards>',
		shows: ['<ul class="cards"><li><p>Nights</p></li>', '<li><p>Days</p></li></ul>'],
	},
	{
		directive: 'columns',
		does: 'two columns',
		md: ':::columns\nLeft.\n\n---\n\nRight.\n:::',
		mdx: '<Columns>\n\nLeft.\n\n---\n\nRight.\n\n</Columns>',
		shows: ['<div class="columns"><div><p>Left.</p></div><div><p>Right.</p></div></div>'],
	},
	{
		directive: 'file',
		does: 'a file of public/ with its kind and size',
		md: '::file{file="form.pdf" text="The form"}',
		mdx: '<File file="form.pdf" text="The form" />',
		shows: ['<a href="/form.pdf">The form</a> <small>PDF · 120 kB</small>'],
	},
	{
		directive: 'figure',
		does: 'a picture and what is said about it',
		md: ':::figure\n![A desk](./desk.jpg)\n\nMine, **tidy**.\n:::',
		mdx: '<Figure>\n\n![A desk](./desk.jpg)\n\nMine, **tidy**.\n\n</Figure>',
		shows: [
			'<figure class="picture"><picture>',
			'alt="A desk"',
			'<figcaption><p>Mine, <strong>tidy</strong>.</p>',
		],
	},
	{
		directive: 'video',
		does: 'a video of another website as a link that a script can show',
		md: '::video{url="https://film.example/e/7" title="Our office"}',
		mdx: '<Video url="https://film.example/e/7" title="Our office" />',
		shows: [
			'<figure class="frame"><p><a href="https://film.example/e/7" class="button" data-press="iframe">[frame.video Our office]</a>',
			'<small data-pagefind-ignore="">[frame.host film.example]</small>',
		],
		context: allowing,
	},
	{
		directive: 'video',
		does: 'a video of the firm’s own with its size',
		md: ':::video{file="film/welcome us.mp4" title="Our office"}\nTwo minutes.\n:::',
		mdx: '<Video file="film/welcome us.mp4" title="Our office">\n\nTwo minutes.\n\n</Video>',
		shows: [
			'<a href="/film/welcome%20us.mp4" class="button" data-press="video">',
			'MP4 · 12 MB',
			'<figcaption><p>Two minutes.</p></figcaption>',
		],
	},
	{
		directive: 'map',
		does: 'a map as a link that a script can show',
		md: '::map{url="https://film.example/map?at=1" title="The way to us"}',
		mdx: '<Map url="https://film.example/map?at=1" title="The way to us" />',
		shows: [
			'<a href="https://film.example/map?at=1" class="button" data-press="iframe">[frame.map The way to us]</a>',
		],
		context: allowing,
	},
	{
		directive: 'elsewhere',
		does: 'its text where pages use no other website',
		md: ':::elsewhere\nNo.\n:::',
		mdx: '<Elsewhere>\n\nNo.\n\n</Elsewhere>',
		shows: ['<div><p>No.</p></div>'],
	},
	{
		directive: 'elsewhere',
		does: 'which websites pages use, and what for',
		md: ':::elsewhere\nNo.\n:::',
		mdx: '<Elsewhere>\n\nNo.\n\n</Elsewhere>',
		shows: [
			'<div><p>[elsewhere.frames film.example and maps.example]</p><p>[elsewhere.forms jobs.example]</p></div>',
		],
		context: {
			allow: {
				frames: ['https://film.example', 'https://maps.example'],
				pictures: [],
				connections: [],
				forms: ['https://jobs.example'],
			},
		},
	},
];

describe('directives', () => {
	test.each(cases)('$piece: $does, the same from both spellings', async ({ md, mdx, shows, context }) => {
		const html = async (text: string, ending: Ending) =>
			normal(await render(text, ending, directiveContext(context), plainLinks, {}, () => picture));
		const fromMdx = await html(mdx, 'mdx');
		expect(fromMdx).toBe(await html(md, 'md'));
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

	test.each([
		[':::tip[Before **you** leave]\nCall.\n:::', '<p class="label">Before you leave</p><p>Call.</p>'],
		[':::accordion[Who pays?]\nWe do.\n:::', '<summary>Who pays?</summary><p>We do.</p>'],
		['::video[Our office]{file=form.pdf}', '[frame.video Our office]'],
		['::button[See our **jobs**]{to="/jobs/"}', '<a href="/jobs/" class="button">See our jobs</a>'],
	])('words in brackets behind its name are the title of %s', async (text, part) => {
		expect(normal(await render(text, 'md', directiveContext()))).toContain(part);
	});

	test('a colon in a sentence is no piece', async () => {
		expect(normal(await render('At 10:30, ratio 3:1, :smile: too.', 'md', directiveContext()))).toBe(
			'<p>At 10:30, ratio 3:1, :smile: too.</p>',
		);
	});
});
