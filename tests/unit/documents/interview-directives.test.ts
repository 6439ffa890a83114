import { describe, expect, test } from 'vitest';
import { asMarkdown, inEpub, onPaper, treeOf, type PlainForms } from '../../support/plain-forms.ts';

const line =
	(look: string) =>
	(...of: unknown[]) => ({ is: 'p', look, of });
const [p, label, soft] = [line('text'), line('label'), line('soft')];

/** What a handbook for interviews is made of. */
const cases: Record<string, PlainForms> = {
	'a pair with its reason': {
		md: '::::do-dont\n:::do\nAsk.\n:::\n:::dont\nGuess.\n:::\n:::why\nThey know.\n:::\n::::',
		paper: [
			{
				is: 'pair',
				do: { label: ['[directive.do]'], of: [p('Ask.')] },
				dont: { label: ['[directive.dont]'], of: [p('Guess.')] },
				why: [p('They know.')],
			},
		],
		epub: '<div class="spread"><div class="do"><p class="label"><span aria-hidden="true">✓</span> [directive.do]</p><p>Ask.</p></div><div class="dont"><p class="label"><span aria-hidden="true">✕</span> [directive.dont]</p><p>Guess.</p></div><div class="why"><p>They know.</p></div></div>',
		markdown: '**\\[directive.do]**\n\nAsk.\n\n**\\[directive.dont]**\n\nGuess.\n\nThey know.\n',
	},
	'evidence, with the claims of its sources': {
		md: ':::evidence{claims="C002"}\nBe early.\n:::',
		paper: [
			{
				is: 'box',
				look: 'evidence',
				of: [p('Be early.'), soft({ is: 'dots', on: 1, all: 5 }, ' [evidence.count 1 5]')],
			},
		],
		epub: '<div class="evidence"><p>Be early.</p><p class="sources"><span aria-hidden="true">●○○○○</span> [evidence.count 1 5]</p></div>',
		markdown:
			'Be early.[^source-1]\n\n[^source-1]: **\\[evidence.count 1 5]**\n\n    - Be early. [Second](https://firm.example/evidence/#c002)\n',
	},
	'an example': {
		md: ':::example{who="a porter"}\nShe asked.\n:::',
		paper: [
			{
				is: 'box',
				look: 'example',
				of: [label({ is: 'small', of: ['[directive.example]'] }, '\u2002', ' a porter'), p('She asked.')],
			},
		],
		epub: '<section class="example"><p class="label"><span>[directive.example]</span> a porter</p><p>She asked.</p></section>',
		markdown: '> **\\[directive.example]: a porter**\n>\n> She asked.\n',
	},
	'the law of one place': {
		md: '::law{id=pay-history place=us-ca}',
		paper: [
			{
				is: 'box',
				look: 'law',
				of: [
					label('May they ask what you earn?'),
					label('California'),
					p('They may not.'),
					soft('[law.as-of June 2026] ', {
						is: 'link',
						to: 'https://a.example/',
						host: 'a.example',
						of: ['Code'],
					}),
					soft('[law.note]'),
				],
			},
		],
		epub: '<div class="law"><p class="law-topic">May they ask what you earn?</p><p class="law-place">California</p><p>They may not.</p><p class="law-source">[law.as-of June 2026] <a href="https://a.example/">Code</a></p><p class="law-note">[law.note]</p></div>',
		markdown:
			'**May they ask what you earn?**\n\n**California**\n\nThey may not.\n\n\\[law\\.note][^source-1]\n\n[^source-1]: \\[law\\.as-of June 2026] [Code](https://a.example/)\n',
	},
	'the law of several places': {
		md: '::law{id=pay-history}',
		paper: [
			{
				is: 'box',
				look: 'law',
				of: [
					label('May they ask what you earn?'),
					{ is: 'anchor', id: 'one--law-pay-history-us-ca' },
					{
						is: 'fold',
						title: ['California'],
						of: [
							p('They may not.'),
							soft('[law.as-of June 2026] ', {
								is: 'link',
								to: 'https://a.example/',
								host: 'a.example',
								of: ['Code'],
							}),
						],
					},
					{ is: 'anchor', id: 'one--law-pay-history-us-tx' },
					{
						is: 'fold',
						title: ['Texas'],
						of: [
							p('They may.'),
							soft('[law.as-of.reread May 2026 November 2026] ', {
								is: 'link',
								to: 'https://b.example/',
								host: 'b.example',
								of: ['Note'],
							}),
						],
					},
					soft('[law.note]'),
				],
			},
		],
		epub: '<div class="law"><p class="law-topic">May they ask what you earn?</p><div id="one--law-pay-history-us-ca"><p class="summary">California</p><p>They may not.</p><p class="law-source">[law.as-of June 2026] <a href="https://a.example/">Code</a></p></div><div id="one--law-pay-history-us-tx"><p class="summary">Texas</p><p>They may.</p><p class="law-source">[law.as-of.reread May 2026 November 2026] <a href="https://b.example/">Note</a></p></div><p class="law-note">[law.note]</p></div>',
		markdown:
			'**May they ask what you earn?**\n\n**California**\n\nThey may not.[^source-1]\n\n**Texas**\n\nThey may.[^source-2]\n\n\\[law\\.note]\n\n[^source-1]: \\[law\\.as-of June 2026] [Code](https://a.example/)\n\n[^source-2]: \\[law\\.as-of.reread May 2026 November 2026] [Note](https://b.example/)\n',
	},
	'a question': {
		md: ':::question{id=Q001}\nStart so.\n:::',
		paper: [
			{
				is: 'question',
				ask: ['Why us?'],
				of: [
					{
						is: 'definitions',
						items: [
							{ term: ['[question.why.they]'], of: [p('Fit.')] },
							{ term: ['[question.listen.they]'], of: [p('A reason.')] },
						],
					},
					soft('[question.star]'),
					{ is: 'definitions', items: [{ term: ['[question.then]'], of: [p('And why now?')] }] },
					{ is: 'box', look: 'skeleton', of: [p('Start so.')] },
					soft('[question.full]'),
				],
			},
		],
		epub: '<div class="question"><p class="summary"><q>Why us?</q></p><dl><dt>[question.why.they]</dt><dd>Fit.</dd><dt>[question.listen.they]</dt><dd>A reason.</dd></dl><p class="star">[question.star]</p><dl><dt>[question.then]</dt><dd><q>And why now?</q></dd></dl><div class="skeleton"><p>Start so.</p></div><p class="treated"><a href="/questions/why-us/">[question.full]</a></p></div>',
		markdown:
			'**“Why us?”**\n\n- **\\[question.why.they]:** Fit.\n- **\\[question.listen.they]:** A reason.\n\n\\[question.star]\n\n- **\\[question.then]:** “And why now?”\n\nStart so.\n\n[\\[question.full\\]](https://firm.example/questions/why-us/)\n',
	},
	'words to say': {
		md: '::::say{when="At the door"}\n“Thanks.”\n\n:::warmer\n“Thank you.”\n:::\n::::',
		paper: [
			{
				is: 'say',
				when: ['At the door'],
				tones: [
					{ label: ['[directive.plain]'], of: [p('“Thanks.”')] },
					{ label: ['[directive.warmer]'], of: [p('“Thank you.”')] },
				],
			},
		],
		epub: '<div class="say"><figure><figcaption>At the door</figcaption><blockquote><p class="tone">[directive.plain]</p><p>“Thanks.”</p></blockquote><blockquote><p class="tone">[directive.warmer]</p><p>“Thank you.”</p></blockquote></figure></div>',
		markdown:
			'**At the door**\n\n> **\\[directive.plain]**\n>\n> “Thanks.”\n\n> **\\[directive.warmer]**\n>\n> “Thank you.”\n',
	},
	'the firm’s own block': {
		md: ':::through-us\nCall us.\n:::',
		paper: [{ is: 'box', look: 'us', of: [label('[directive.through-us Ember Staffing]'), p('Call us.')] }],
		epub: '<div class="through-us"><p class="label">[directive.through-us Ember Staffing]</p><p>Call us.</p></div>',
		markdown: '> **\\[directive.through-us Ember Staffing]**\n>\n> Call us.\n',
	},
	'a tool': {
		md: '::use-tool{id=stories}',
		paper: [
			{
				is: 'p',
				look: 'tool',
				of: [
					'[tools.use]',
					' ',
					'[stories.title]',
					{ is: 'break' },
					{ is: 'small', of: ['[stories.promise]'] },
				],
			},
		],
		epub: '<p class="use-tool"><span class="label">[tools.use]</span> <a href="/stories/">[stories.title]</a><span>[stories.promise]</span></p>',
		markdown: '\\[tools.use] [\\[stories.title\\]](https://firm.example/stories/): \\[stories.promise]\n',
	},
	'a checklist': {
		md: '- [ ] Iron a *shirt* (10 min)\n- [ ] Sleep',
		paper: [
			{
				is: 'tasks',
				items: [
					{ of: ['Iron a ', { is: 'strong', of: ['shirt'] }], aside: ['[checklist.minutes 10]'] },
					{ of: ['Sleep'], aside: [] },
				],
			},
		],
		epub: '<callback-checklist class="checklist"><ul><li><span>☐ <span>Iron a <em>shirt</em></span> <small>[checklist.minutes 10]</small></span></li><li><span>☐ <span>Sleep</span></span></li></ul><p class="checklist-sum"><span>[checklist.total 10]</span></p></callback-checklist>',
		markdown: '- [ ] Iron a _shirt_ (\\[checklist.minutes 10])\n- [ ] Sleep\n\n\\[checklist.total 10]\n',
	},
	'a footnote': {
		md: 'So.[^poll]\n\n[^poll]: A poll.',
		paper: [
			p('So.', { is: 'sup', of: ['1'] }),
			{ is: 'heading', level: 2, id: 'one--footnote-label', listed: false, of: ['[footnotes.title]'] },
			{ is: 'notes', items: [{ id: 'one--fn-poll', of: [p('A poll.')] }] },
		],
		epub: '<p>So.<sup><a id="one--fnref-poll" href="#one--fn-poll" epub:type="noteref">1</a></sup></p>\n<section class="footnotes"><h2 id="one--footnote-label" class="footnotes-title">[footnotes.title]</h2>\n<ol>\n<li id="one--fn-poll">\n<p>A poll. <a class="data-footnote-backref" href="#one--fnref-poll" aria-label="[footnotes.back 1]">↩</a></p>\n</li>\n</ol>\n</section>',
		markdown: 'So.[^poll]\n\n[^poll]: A poll.\n',
	},
};

describe.each(Object.entries(cases))('%s', (_, { md, paper, epub, markdown }) => {
	test('on paper', () => expect(onPaper(treeOf(md))).toEqual({ blocks: paper, unknown: [] }));
	test('in an e-book', () => expect(inEpub(treeOf(md))).toBe(epub));
	test('as Markdown', () => expect(asMarkdown(treeOf(md))).toBe(markdown));
});
