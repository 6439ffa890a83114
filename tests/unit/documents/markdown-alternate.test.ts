import { describe, expect, test } from 'vitest';
import { markdownAlternate, type MarkdownAlternateHead } from '../../../src/documents/markdown-alternate.ts';
import { plainTree } from '../../support/plain-tree.ts';

const head: MarkdownAlternateHead = {
	title: 'What is asked?',
	promise: 'You can answer.',
	address: 'https://ember.example/guide/guides/asked/',
	reviewed: 'Reviewed 2026-11-22',
	hurry: { title: 'In a hurry', lines: [{ say: 'Be early.', anchor: 'be-early' }] },
};

/** What comes of a body, below the head of the text. */
function body(html: string, changes: Partial<MarkdownAlternateHead> = {}): string {
	const text = markdownAlternate(plainTree(html), { ...head, ...changes });
	return text.slice(text.indexOf('#be-early)') + '#be-early)\n\n'.length);
}

test('stands under title, promise, address, day of review and the lines for readers in a hurry', () => {
	expect(markdownAlternate(plainTree('<p>Words.</p>'), head)).toBe(`# What is asked?

> You can answer.

<https://ember.example/guide/guides/asked/> · Reviewed 2026-11-22

## In a hurry

- [Be early.](https://ember.example/guide/guides/asked/#be-early)

Words.
`);
});

test('has no heading for readers in a hurry where there are no lines for them', () => {
	const text = markdownAlternate(plainTree('<p>Words.</p>'), {
		...head,
		hurry: { title: 'In a hurry', lines: [] },
	});
	expect(text).not.toContain('In a hurry');
});

test('holds any title as words', () => {
	const title = '</script> ]]> & <b> *a* `x`';
	const text = markdownAlternate(plainTree(''), { ...head, title, reviewed: undefined });
	expect(text.split('\n')[0]).toBe('# \\</script> ]]> & \\<b> \\*a\\* \\`x\\`');
	expect(text).toContain('\n<https://ember.example/guide/guides/asked/>\n');
});

describe('in a text', () => {
	test('links and pictures get their full addresses; words of the glossary stand alone', () => {
		expect(
			body(
				'<p><a href="/guide/plan/">Plan</a>, <a href="#x">here</a>, <a href="mailto:a@b.example">mail</a>, <a data-plain="term" href="/guide/glossary/#star">STAR</a>.</p><p><picture><source srcset="/guide/_assets/a.avif"><img src="/guide/_assets/a.webp" alt="A desk"></picture></p>',
			),
		).toBe(
			`[Plan](https://ember.example/guide/plan/), [here](https://ember.example/guide/guides/asked/#x), [mail](mailto:a@b.example), STAR.

![A desk](https://ember.example/guide/_assets/a.webp)
`,
		);
	});

	test('what only works on a screen is left out', () => {
		expect(
			body(
				'<p>One.</p><button data-copy hidden>Copy</button><p hidden>Not shown.</p><select><option>All</option></select><span aria-hidden="true">●●</span><svg><path/></svg>',
			),
		).toBe('One.\n');
	});

	test('a table keeps its columns and their sides', () => {
		expect(
			body(
				'<div><table><thead><tr><th>Part</th><th data-align="end">Seconds</th></tr></thead><tbody><tr><td>Task | more</td><td data-align="end">10</td></tr></tbody></table></div>',
			),
		).toBe(`| Part         | Seconds |
| ------------ | ------: |
| Task \\| more |      10 |
`);
	});

	test('the author’s footnotes stay footnotes', () => {
		expect(
			body(
				'<p>So.<sup><a href="#fn-poll" id="fnref-poll" data-footnote-ref>1</a></sup></p><section data-footnotes data-plain="footnotes"><h2 id="footnote-label">Notes</h2><ol><li id="fn-poll"><p>A poll. <a href="https://a.example/">here</a> <a href="#fnref-poll" data-footnote-backref>↩</a></p></li></ol></section>',
			),
		).toBe('So.[^poll]\n\n[^poll]: A poll. [here](https://a.example/)\n');
	});
});

describe('of the pieces', () => {
	test('words to say become quotations, in both tones', () => {
		expect(
			body(
				'<callback-copy-button data-plain="say"><figure><figcaption>On the phone</figcaption><blockquote data-tone="plain"><p data-plain="tone">Plain</p><p>“Who?”</p></blockquote><blockquote data-tone="warmer"><p data-plain="tone">Warmer</p><p>“May I ask who?”</p></blockquote><div data-plain="screen"><fieldset><legend>Tone</legend><label><input type="radio"> Plain</label></fieldset><button>Copy</button></div></figure></callback-copy-button>',
			),
		).toBe(`**On the phone**

> **Plain**
>
> “Who?”

> **Warmer**
>
> “May I ask who?”
`);
	});

	test('a pair says which side is which, and why', () => {
		expect(
			body(
				'<div data-plain="spread"><div data-plain="do"><p data-plain="label"><span aria-hidden="true">✓</span> Do</p><p>Ask.</p></div><div data-plain="dont"><p data-plain="label"><span aria-hidden="true">✕</span> Don’t</p><p>Guess.</p></div><div data-plain="why"><p>They know.</p></div></div>',
			),
		).toBe('**Do**\n\nAsk.\n\n**Don’t**\n\nGuess.\n\nThey know.\n');
	});

	test('a checklist is a task list with its minutes', () => {
		expect(
			body(
				'<p>Tonight:</p><callback-checklist data-plain="checklist"><ul><li><label><input type="checkbox" data-task="a/b"><span>Iron a <strong>shirt</strong></span><small>10 min</small></label></li><li><label><input type="checkbox"><span>Sleep</span></label></li></ul><p data-plain="checklist-sum"><span>10 minutes in all</span><output hidden></output></p></callback-checklist><callback-checklist data-plain="checklist"><ul><li><label><input type="checkbox"><span>Go</span></label></li></ul><p data-plain="checklist-sum"><output hidden></output></p></callback-checklist>',
			),
		).toBe(`Tonight:

- [ ] Iron a **shirt** (10 min)
- [ ] Sleep

10 minutes in all

- [ ] Go
`);
	});

	test('a caption of several paragraphs is one line', () => {
		const figure =
			'<figure><p>A desk</p><figcaption><p>Cap <em>one</em>.</p><p>Second.</p></figcaption></figure>';
		expect(body(figure)).toBe('A desk\n\n**Cap _one_. Second.**\n');
	});

	test('a question is a line of its own, its notes a list', () => {
		expect(
			body(
				'<details data-plain="question"><summary><q>Why us?</q></summary><dl><dt>Why they ask</dt><dd>To see.</dd><dt>What a strong answer shows</dt><dd>Reasons.</dd><dt>Then they ask</dt><dd>“Where?”</dd><dd>“When?”</dd></dl><div data-plain="skeleton"><p>Start so.</p></div><p data-plain="star">With a story.</p></details>',
			),
		).toBe(`**“Why us?”**

- **Why they ask:** To see.
- **What a strong answer shows:** Reasons.
- **Then they ask:** “Where?” “When?”

Start so.

With a story.
`);
	});

	test('evidence and laws name their sources in footnotes at the end', () => {
		expect(
			body(
				'<div data-plain="evidence"><p>Three say so.</p><details><summary data-plain="sources"><span aria-hidden="true">●○</span> 1 of 2 sources</summary><ul><li>Be early. <a href="/guide/evidence/#c001">Tips</a></li></ul></details></div><callback-law-place data-plain="law"><p data-plain="law-topic">May they ask?</p><p hidden>Place</p><details id="a" data-place="it"><summary>Italy</summary><p>They may not.</p><p data-plain="law-source">As of June 2026. Source: <a href="https://law.example/">Law</a></p></details><p data-plain="law-note">Not legal advice.</p></callback-law-place>',
			),
		).toBe(`Three say so.[^source-1]

**May they ask?**

**Italy**

They may not.[^source-2]

Not legal advice.

[^source-1]: **1 of 2 sources**

    - Be early. [Tips](https://ember.example/guide/evidence/#c001)

[^source-2]: As of June 2026. Source: [Law](https://law.example/)
`);
	});

	test('an example and the firm’s own block are set off, and a tool is a line', () => {
		expect(
			body(
				'<section data-plain="example"><p data-plain="label"><span>Example</span> A porter</p><p>She asked.</p></section><div data-plain="through-us"><p data-plain="label">If you came through Ember</p><p>Call us.</p></div><p data-plain="use-tool"><span data-plain="label">Do it here:</span> <a href="/guide/stories/">My stories</a><span>Write them down.</span></p>',
			),
		).toBe(`> **Example: A porter**
>
> She asked.

> **If you came through Ember**
>
> Call us.

Do it here: [My stories](https://ember.example/guide/stories/): Write them down.
`);
	});
});

test('a quotation that looks like a note stays a quotation', () => {
	expect(body('<blockquote><p>[!NOTE]</p></blockquote>')).toBe('> \\[!NOTE]\n');
});

test('stress among Chinese, Japanese and Korean signs stays stress', () => {
	expect(body('<p><strong>请注意：</strong>这是重点。</p>')).toBe('**请注意：**这是重点。\n');
});
