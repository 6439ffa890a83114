import { describe, expect, test } from 'vitest';
import { asMarkdown, inEpub, onPaper, treeOf, type PlainForms } from '../../support/plain-forms.ts';

const p = (...of: unknown[]) => ({ is: 'p', look: 'text', of });
const label = (of: string) => ({ is: 'p', look: 'label', of: [of] });
const outward = (to: string, of: string, host: string | undefined) => ({ is: 'link', to, host, of: [of] });

const cases: Record<string, PlainForms> = {
	'a note': {
		md: ':::tip\nBring *it*.\n:::',
		paper: [
			{ is: 'box', look: 'note', of: [label('[note.tip]'), p('Bring ', { is: 'strong', of: ['it'] }, '.')] },
		],
		epub: '<div class="note"><p class="label">[note.tip]</p><p>Bring <em>it</em>.</p></div>',
		markdown: '> [!TIP]\n> Bring _it_.\n',
	},
	'a warning under its own title': {
		md: ':::warning{title="Not on the day"}\nDo not sign.\n:::',
		paper: [{ is: 'box', look: 'warning', of: [label('Not on the day'), p('Do not sign.')] }],
		epub: '<div class="warning"><p class="title">Not on the day</p><p>Do not sign.</p></div>',
		markdown: '> [!WARNING]\n> **Not on the day**\n>\n> Do not sign.\n',
	},
	'a note as GitHub has it': {
		md: '> [!CAUTION]\n> - One',
		paper: [
			{
				is: 'box',
				look: 'warning',
				of: [label('[note.caution]'), { is: 'list', ordered: false, start: 1, items: [[p('One')]] }],
			},
		],
		epub: '<div class="warning"><p class="label">[note.caution]</p><ul>\n<li>One</li>\n</ul></div>',
		markdown: '> [!CAUTION]\n>\n> - One\n',
	},
	'a button': {
		md: '::button{to="https://jobs.example/" text="All our jobs"}',
		paper: [p(outward('https://jobs.example/', 'All our jobs', 'jobs.example'))],
		epub: '<p><a class="button" href="https://jobs.example/">All our jobs</a></p>',
		markdown: '[All our jobs](https://jobs.example/)\n',
	},
	'a quotation': {
		md: ':::quote{by="Ana Pirelli" role="ward manager"}\nCome early.\n:::',
		paper: [
			{
				is: 'figure',
				of: [{ is: 'quote', of: [p('Come early.')] }],
				caption: [{ is: 'strong', of: ['Ana Pirelli'] }, ' · ward manager'],
			},
		],
		epub: '<figure><blockquote><p>Come early.</p></blockquote><figcaption class="byline"><b>Ana Pirelli</b> · ward manager</figcaption></figure>',
		markdown: '> Come early.\n\n— Ana Pirelli · ward manager\n',
	},
	'an accordion, open': {
		md: ':::accordion{title="Who pays?"}\nThe ward.\n:::',
		paper: [{ is: 'fold', title: ['Who pays?'], of: [p('The ward.')] }],
		epub: '<div><p class="summary">Who pays?</p><p>The ward.</p></div>',
		markdown: '**Who pays?**\n\nThe ward.\n',
	},
	steps: {
		md: ':::steps\n1. Call.\n2. Sign.\n:::',
		paper: [{ is: 'list', ordered: true, start: 1, items: [[p('Call.')], [p('Sign.')]] }],
		epub: '<div><ol>\n<li>Call.</li>\n<li>Sign.</li>\n</ol></div>',
		markdown: '1. Call.\n2. Sign.\n',
	},
	cards: {
		md: ':::cards\n- [Nights](https://firm.example/n/) pay more\n- Days\n:::',
		paper: [
			{
				is: 'list',
				ordered: false,
				start: 1,
				items: [[p(outward('https://firm.example/n/', 'Nights', undefined), ' pay more')], [p('Days')]],
			},
		],
		epub: '<ul><li><p><a href="https://firm.example/n/">Nights</a> pay more</p></li><li><p>Days</p></li></ul>',
		markdown: '- [Nights](https://firm.example/n/) pay more\n\n- Days\n',
	},
	columns: {
		md: ':::columns\nLeft.\n\n---\n\nRight.\n:::',
		paper: [p('Left.'), p('Right.')],
		epub: '<div><div><p>Left.</p></div><div><p>Right.</p></div></div>',
		markdown: 'Left.\n\nRight.\n',
	},
	'a file': {
		md: '::file{file="form.pdf" text="The form"}',
		paper: [p('The form', ' ', { is: 'small', of: ['PDF · 120 kB'] })],
		epub: '<p><a href="/form.pdf">The form</a> <small>PDF · 120 kB</small></p>',
		markdown: '[The form](https://firm.example/form.pdf) PDF · 120 kB\n',
	},
	'a figure': {
		md: ':::figure\n![A desk](./desk.jpg)\n\nMine, by [Ana](https://ana.example/).\n:::',
		paper: [
			{
				is: 'figure',
				of: [{ is: 'image', file: 'picture-0.webp', alt: 'A desk', width: 960 }],
				caption: ['Mine, by ', outward('https://ana.example/', 'Ana', 'ana.example'), '.'],
			},
		],
		epub: '<figure><img alt="A desk" src="/a.webp"/><figcaption><p>Mine, by <a href="https://ana.example/">Ana</a>.</p></figcaption></figure>',
		markdown: '![A desk](https://firm.example/a.webp)\n\n**Mine, by [Ana](https://ana.example/).**\n',
	},
	'a video of another website': {
		md: ':::video{url="https://film.example/e/7" title="Our office"}\nTwo minutes.\n:::',
		paper: [
			{
				is: 'figure',
				of: [p(outward('https://film.example/e/7', '[frame.video Our office]', 'film.example'))],
				caption: ['Two minutes.'],
			},
		],
		epub: '<figure><p><a class="button" href="https://film.example/e/7">[frame.video Our office]</a> </p><figcaption><p>Two minutes.</p></figcaption></figure>',
		markdown: '[\\[frame.video Our office\\]](https://film.example/e/7)\n\n**Two minutes.**\n',
	},
	code: {
		md: '```js\nconst a = 1; // one\n```',
		paper: [{ is: 'code', text: 'const a = 1; // one\n' }],
		epub: '<pre dir="ltr"><code class="language-js">const a = 1; // one\n</code></pre>',
		markdown: '```js\nconst a = 1; // one\n```\n',
	},
};

describe.each(Object.entries(cases))('%s', (_, { md, paper, epub, markdown }) => {
	test('on paper', () => expect(onPaper(treeOf(md))).toEqual({ blocks: paper, unknown: [] }));
	test('in an e-book', () => expect(inEpub(treeOf(md))).toBe(epub));
	test('as Markdown', () => expect(asMarkdown(treeOf(md))).toBe(markdown));
});
