import fc from 'fast-check';
import type { ElementContent } from 'hast';
import { describe, expect, test } from 'vitest';
import { blocksOf } from '../../../src/documents/typst/blocks.ts';
import type { Reading } from '../../../src/documents/typst/html.ts';
import { directiveContext } from '../../support/directives.ts';
import { plainTree } from '../../support/plain-tree.ts';
import { render } from '../../support/render.ts';

function reading(more: Partial<Reading> = {}): Reading {
	return {
		ids: new Set(['star', 'star--shape', 'star--fn-1']),
		origin: 'https://firm.example',
		pictureOf: (address) => (address.endsWith('.webp') ? 'picture-0.webp' : undefined),
		unknown: new Set(),
		undrawn: new Set(),
		...more,
	};
}

const nodes = (html: string) => plainTree(html).children as ElementContent[];
const blocks = (html: string, more?: Partial<Reading>) => blocksOf(nodes(html), reading(more));
const text = (...of: unknown[]) => ({ is: 'p', look: 'text', of });

test('a word may break anywhere that is longer than any language has, and no other', () => {
	const apart = (word: string) => Array.from(word).join('\u200b');
	const [long, host] = ['x'.repeat(30), 'an-address-of-thirty-letters.example'];
	const whole = ['x'.repeat(29), 'Rechtsschutzversicherungs\u00adgesellschaft'.slice(0, 29), '面'.repeat(60)];
	expect(blocks(`<p>so ${long} <b>${long}</b></p><pre>a\n${long}</pre>`)).toEqual([
		text(`so ${apart(long)} `, { is: 'strong', of: [apart(long)] }),
		{ is: 'code', text: `a\n${apart(long)}` },
	]);
	expect(blocks(`<p><a href="https://${host}/">at them</a></p>`)).toEqual([
		text({ is: 'link', to: `https://${host}/`, host: apart(host), of: ['at them'] }),
	]);
	for (const word of whole) expect(blocks(`<p>${word}</p>`)).toEqual([text(word)]);
	// A letter and its marks are one.
	expect(blocks(`<p>${'e\u0301'.repeat(30)}</p>`)).toEqual([text(Array(30).fill('e\u0301').join('\u200b'))]);
});

describe('an HTML element becomes a block', () => {
	test.each([
		['<p> One\n <b>two</b> </p>', [text('One ', { is: 'strong', of: ['two'] })]],
		['<p>an <em>accent</em></p>', [text('an ', { is: 'strong', of: ['accent'] })]],
		['bare <i>text</i>', [text('bare ', { is: 'strong', of: ['text'] })]],
		['<p>one<br>two</p>', [text('one', { is: 'break' }, 'two')]],
		[
			'<h3 id="star--shape">A shape</h3>',
			[{ is: 'heading', level: 3, id: 'star--shape', listed: true, of: ['A shape'] }],
		],
		['<ol start="3"><li>one</li></ol>', [{ is: 'list', ordered: true, start: 3, items: [[text('one')]] }]],
		['<blockquote><p>Well.</p></blockquote>', [{ is: 'quote', of: [text('Well.')] }]],
		['<pre><code>a  b\n</code></pre>', [{ is: 'code', text: 'a  b\n' }]],
		['<hr>', [{ is: 'rule' }]],
		[
			'<dl><dt>Why</dt><dd>So.</dd></dl>',
			[{ is: 'definitions', items: [{ term: ['Why'], of: [text('So.')] }] }],
		],
		[
			'<details id="star"><summary>Where</summary><p>There.</p></details>',
			[
				{ is: 'anchor', id: 'star' },
				{ is: 'fold', title: ['Where'], of: [text('There.')] },
			],
		],
		['<p lang="ar">نعم</p>', [{ is: 'language', language: { lang: 'ar', dir: 'rtl' }, of: [text('نعم')] }]],
		[
			'<p>say <span lang="en-GB">yes</span></p>',
			[text('say ', { is: 'phrase', language: { lang: 'en', region: 'GB', dir: 'ltr' }, of: ['yes'] })],
		],
		[
			'<figure><img src="/a.webp" alt="A desk" width="960"><figcaption>Mine</figcaption></figure>',
			[
				{
					is: 'figure',
					of: [{ is: 'image', file: 'picture-0.webp', alt: 'A desk', width: 960 }],
					caption: ['Mine'],
				},
			],
		],
	])('%s', (html, expected) => expect(blocks(html)).toEqual(expected));

	test('and a table keeps headings, spans and sides', () => {
		const [table] = blocks(
			'<table><thead><tr><th>A<th>B</tr></thead><tr><td colspan="2" data-align="end">c</td></tr></table>',
		);
		const cell = { heads: false, align: 'start', colspan: 1, rowspan: 1 };
		expect(table).toEqual({
			is: 'table',
			columns: 2,
			repeats: true,
			head: [
				[
					{ ...cell, heads: true, of: [text('A')] },
					{ ...cell, heads: true, of: [text('B')] },
				],
			],
			rows: [[{ ...cell, align: 'end', colspan: 2, of: [text('c')] }]],
		});
	});
});

test('a table of a text keeps the sides of its columns', async () => {
	const rows = ['| a | b | c | d |', '| --- | :-- | :-: | --: |', '| 1 | 2 | 3 | 4 |'];
	const [table] = blocks(await render(rows.join('\n'), 'md', directiveContext()));
	expect(table).toMatchObject({
		rows: [[{ align: 'start' }, { align: 'start' }, { align: 'center' }, { align: 'end' }]],
	});
});

describe('a piece keeps its parts', () => {
	test('a pair of do and don’t, without the marks that its words repeat', () => {
		const label = (mark: string, word: string) =>
			`<p data-plain="label"><span aria-hidden="true">${mark}</span> ${word}</p>`;
		expect(
			blocks(
				`<div data-plain="spread"><div data-plain="do">${label('✓', 'Do')}<p>a</p></div><div data-plain="dont">${label('✕', 'Don’t')}<p>b</p></div><div data-plain="why"><p>c</p></div></div>`,
			),
		).toEqual([
			{
				is: 'pair',
				do: { label: ['Do'], of: [text('a')] },
				dont: { label: ['Don’t'], of: [text('b')] },
				why: [text('c')],
			},
		]);
	});

	test('words to say, in both tones', () => {
		const tone = (name: string, say: string) =>
			`<blockquote><p data-plain="tone">${name}</p><p>${say}</p></blockquote>`;
		expect(
			blocks(
				`<div data-plain="say"><figure><figcaption>Now</figcaption>${tone('Plain', 'Yes.')}${tone('Warmer', 'Gladly.')}</figure></div>`,
			),
		).toEqual([
			{
				is: 'say',
				when: ['Now'],
				tones: [
					{ label: ['Plain'], of: [text('Yes.')] },
					{ label: ['Warmer'], of: [text('Gladly.')] },
				],
			},
		]);
	});

	test('a checklist, and a list of tasks in plain Markdown, with boxes to tick', () => {
		const box = '<input type="checkbox">';
		expect(
			blocks(
				`<div data-plain="checklist"><ul><li><label>${box}<span>Call</span><small>2 min</small></label></li></ul></div>`,
			),
		).toEqual([{ is: 'tasks', items: [{ of: ['Call'], aside: ['2 min'] }] }]);
		expect(blocks(`<ul><li>${box} Call</li></ul>`)).toEqual([
			{ is: 'tasks', items: [{ of: ['Call'], aside: [] }] },
		]);
	});

	test('a question with what stands beneath it', () => {
		expect(
			blocks(
				'<details data-plain="question" open><summary><q>Why you?</q></summary><p data-plain="star">s</p></details>',
			),
		).toEqual([{ is: 'question', ask: ['Why you?'], of: [{ is: 'p', look: 'soft', of: ['s'] }] }]);
	});

	test('evidence counts in dots', () => {
		expect(
			blocks(
				'<div data-plain="evidence"><p data-plain="sources"><span aria-hidden="true">●●○</span> 2 of 3</p></div>',
			),
		).toEqual([
			{
				is: 'box',
				look: 'evidence',
				of: [{ is: 'p', look: 'soft', of: [{ is: 'dots', on: 2, all: 3 }, ' 2 of 3'] }],
			},
		]);
	});

	test('notes, which a text may name twice', () => {
		const ref = '<sup><a href="#star--fn-1" data-footnote-ref>1</a></sup>';
		const back = '<a href="#star--fnref-1" data-footnote-backref>↩</a>';
		const note = { is: 'note', to: 'star--fn-1', of: ['1'] };
		expect(
			blocks(
				`<p>a${ref} b${ref}</p><section data-plain="footnotes"><h2 data-plain="footnotes-title">Notes</h2><ol><li id="star--fn-1"><p>So. ${back}</p></li></ol></section>`,
			),
		).toEqual([
			text('a', note, ' b', note),
			{ is: 'heading', level: 2, id: undefined, listed: false, of: ['Notes'] },
			{ is: 'notes', items: [{ id: 'star--fn-1', of: [text('So.')] }] },
		]);
	});
});

describe('a link', () => {
	test.each([
		['inside the book leads to its place', '#star--shape', { is: 'place', to: 'star--shape', of: ['x'] }],
		[
			'outside prints the host',
			'https://www.law.example/a/b',
			{ is: 'link', to: 'https://www.law.example/a/b', host: 'law.example', of: ['x'] },
		],
		[
			'to the site itself prints none',
			'https://firm.example/plan/',
			{ is: 'link', to: 'https://firm.example/plan/', host: undefined, of: ['x'] },
		],
		['to a place that is not in the book is text', '#other', 'x'],
		['to a script is text', 'javascript:alert(1)', 'x'],
	])('%s', (_, to, expected) => expect(blocks(`<p><a href="${to}">x</a></p>`)).toEqual([text(expected)]));
});

test('what is for scripts or hidden does not appear', () => {
	expect(
		blocks(
			'<button>Copy</button><p hidden>no</p><script>1</script><p>a<span data-plain="screen">b</span></p>',
		),
	).toEqual([text('a')]);
});

test('an element that nobody has thought of is told, and its text stays', () => {
	const unknown = new Set<string>();
	expect(blocks('<div class="carousel"><p>a <blink>b</blink></p></div>', { unknown })).toEqual([
		text('a ', 'b'),
	]);
	expect([...unknown]).toEqual(['blink']);
});

test('a box stands for a character that no font draws', () => {
	expect(blocks('<p>a日</p>', { undrawn: new Set(['日']) })).toEqual([text('a□')]);
});

test('whatever a person writes comes through as it is', () => {
	fc.assert(
		fc.property(fc.string(), (written) => {
			const node: ElementContent = {
				type: 'element',
				tagName: 'p',
				properties: {},
				children: [{ type: 'text', value: `x${written}x` }],
			};
			const [made] = blocksOf([node], reading());
			expect(made).toEqual(text(`x${written}x`.replace(/[ \t\r\n\f]+/g, ' ')));
		}),
	);
});
