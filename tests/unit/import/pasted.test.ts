import { describe, expect, test } from 'vitest';
import { convert } from '../../../src/import/convert.ts';
import type { Post } from '../../../src/import/post.ts';
import { splitFrontMatter } from '../../../src/lib/front-matter.ts';
import { importedBody, place, post, surroundings } from './support.ts';

function made(html: string, changes: Partial<Post> = {}) {
	const { text, notes } = convert(post({ html: `<h2>One</h2>${html}`, ...changes }), place, surroundings);
	const { body, yaml } = splitFrontMatter(text);
	return {
		body: body.replace(/^\s*## One\n+/, '').trim(),
		yaml,
		notes: notes.map(({ text: note }) => note),
	};
}

describe('a style wins over its tag', () => {
	test.each([
		[
			'<b style="font-weight:normal"><p>One <span style="font-weight:700">two</span>.</p></b>',
			'One **two**.',
		],
		['<strong>One <span style="font-weight:400">two</span> three</strong>', '**One** two **three**'],
		['<i style="font-style:normal">One</i> <span style="font-style:italic">two</span>', 'One *two*'],
		['<p style="font-weight:bold">One <em>two</em></p>', '**One _two_**'],
		['<b style="mso-bidi-font-weight:normal">One</b>', '**One**'],
		['<b>One</b><b> two</b>', '**One two**'],
		['<span style="text-decoration:line-through">One</span>', '~~One~~'],
		['10<span style="vertical-align:super">2</span>', '10<sup>2</sup>'],
	])('%s', (html, markdown) => expect(made(html).body).toBe(markdown));
});

describe('lists', () => {
	const word = (level: number, mark: string, words: string, list = 'l0') =>
		`<p class=MsoListParagraph style='mso-list:${list} level${level} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${mark}<span>&nbsp; </span></span><![endif]>${words}</p>`;
	test.each([
		['of Word', word(1, '·', 'One') + word(2, 'o', 'In') + word(1, '·', 'Two'), '- One\n  - In\n- Two'],
		['of Word with numbers', word(1, '3.', 'One') + word(1, '4.', 'Two'), '3. One\n4. Two'],
		['of Word, two', word(1, '·', 'One') + word(1, '1.', 'Two', 'l1'), '- One\n\n1. Two'],
		[
			'typed as lines',
			'<p>Bring:<br>1. One<br>2. Two<br>Then go.</p>',
			'Bring:\n\n1. One\n2. Two\n\nThen go.',
		],
		['typed, with a second line', '<p>1. One<br>more<br>2. Two</p>', '1. One\\\n   more\n2. Two'],
		['typed as paragraphs', '<p>• One</p><p>•&nbsp;Two</p>', '- One\n- Two'],
		['of one line are none', '<p>1986. A good year</p>', '1986\\. A good year'],
		['whose numbers do not follow are none', '<p>1. One<br>3. Three</p>', '1\\. One\\\n3\\. Three'],
		['in a list', '<ul><li>One</li><ul><li>In</li></ul><li>Two</li></ul>', '- One\n  - In\n- Two'],
		['that hold words', '<ol>Before<li>One</li></ol>', '1. Before\n2. One'],
	])('%s', (_, html, markdown) => expect(made(html).body).toBe(markdown));
});

describe('footnotes', () => {
	test.each([
		[
			'of Word, even above their mark',
			'<p><a href="#_ftnref1" name="_ftn1"><span>[1]</span></a> A note.</p><p>Text<a href="#_ftn1" name="_ftnref1">[1]</a> on.</p>',
		],
		[
			'of Pandoc',
			'<p>Text<a href="#fn1" class="footnote-ref" id="fnref1"><sup>1</sup></a> on.</p><section class="footnotes"><hr><ol><li id="fn1"><p>A note.<a href="#fnref1">↩︎</a></p></li></ol></section>',
		],
		['without a way back', '<p>Text<sup><a href="#n">*</a></sup> on.</p><p id="n">A note.</p>'],
	])('%s', (_, html) =>
		expect(made(html).body).toMatch(/^Text\[\^1\] on\.\n\n(?:---\n\n)?\[\^1\]: A note\.$/),
	);

	test('that no mark leads to, and second ones of a name, stand in the text', () => {
		const { body, notes } = importedBody('A[^1]\n\n[^1]: One.\n\n[^1]: Two.\n\n[^2]: Three.', 'a.md');
		expect(body).toBe('A[^1]\n\nTwo.\n\nThree.\n\n[^1]: One.');
		expect(notes.filter((note) => note.startsWith('No mark'))).toEqual([
			'No mark leads to the footnote 1: its words stand in the text.',
			'No mark leads to the footnote 2: its words stand in the text.',
		]);
	});

	test('that share a mark stay one', () =>
		expect(
			made(
				'<p>A<sup><a href="#n" id="r">1</a></sup> B<sup><a href="#n">1</a></sup></p><ol><li id="n">N <a href="#r">↑</a></li></ol>',
			).body,
		).toBe('A[^1] B[^1]\n\n[^1]: N'));

	test('are not every link to a part of the text', () =>
		expect(made('<p><a href="#x">A long way</a></p><h3 id="x">Two</h3>').body).toBe(
			'[A long way](#two)\n\n### Two',
		));
});

describe('words that are folded away stay', () => {
	test.each([
		'<div role="button">Why?</div><div style="display:none">So.</div>',
		'<h3><button aria-expanded="false">Why?</button></h3><div class="panel" hidden>So.</div>',
		'<details><summary>Why?</summary>So.</details>',
		'<div class="faq-answer" style="display: none">Why? So.</div>',
	])('%s', (html) => {
		const { body } = made(html);
		expect(body).toContain('Why?');
		expect(body).toContain('So.');
	});

	test('and hidden words are told whole', () => {
		const words = 'word '.repeat(40).trim();
		const { body, notes } = made(`<p>x</p><p style="display:none">${words}</p>`);
		expect(body).toBe('x');
		expect(notes).toContain(`hidden text “${words}”`);
	});
});

describe('a sentence stays one', () => {
	test.each(['acronym', 'my-word', 'o:p', 'st1:city', 'nobr', 'ruby', 'time', 'output'])(
		'around <%s>',
		(name) => expect(made(`Ask <${name}>the desk</${name}> first.`).body).toBe('Ask the desk first.'),
	);

	test('and a box that a site has made up keeps its paragraphs', () =>
		expect(made('<my-box><p>One</p><p>Two</p></my-box>').body).toBe('One\n\nTwo'));
});

describe('pictures of characters', () => {
	test.each([
		['<img class="emoji" alt="✅" src="https://s.w.org/images/core/emoji/15.0.3/svg/2705.svg">', '✅'],
		['<img class="wp-smiley" alt=":)" src="/x.png" width="1" height="1">', '\\:)'],
		['<img src="https://s.w.org/images/core/emoji/72x72/1f1e9-1f1ea.png" alt="">', '🇩🇪'],
		['<img src="/a.png" alt="👉">', '👉'],
	])('%s', (html, sign) =>
		expect(made(`<p>So ${html} it is</p>`).body.replace('\\:', ':')).toBe(
			`So ${sign.replace('\\:', ':')} it is`,
		),
	);
});

describe('text with lines of its own', () => {
	test.each([
		['<pre>Dear Jo,<br>thank <b>you</b>.<br><br>Sam</pre>', 'Dear Jo,\\\nthank **you**.\n\nSam'],
		[
			'<pre>Tuesday <a href="https://a.example/">rota</a>\nHall</pre>',
			'Tuesday [rota](https://a.example/)\\\nHall',
		],
		['<pre class="wp-block-code"><code>=A1\n  =B1</code></pre>', '```\n=A1\n  =B1\n```'],
		['<pre><code class="language-js">a<br>b</code></pre>', '```js\na\nb\n```'],
	])('%s', (html, markdown) => expect(made(html).body).toBe(markdown));
});

test('a form leaves its words, and every link and picture of what goes is told', () => {
	const { body, notes } = made(
		'<form><p>Words</p><input></form><dialog>Ask <a href="https://a.example/">us</a></dialog><h3><a href="https://b.example/">Two</a></h3><p>x <a href="#gone">y</a></p><table><tr><th>A</th><th>B</th></tr><tr><td><img src="/p.png" alt="Pot"></td><td>1</td></tr></table>',
	);
	expect(body).toBe('Words\n\n### Two\n\nx y\n\n| A   | B |\n| --- | - |\n| Pot | 1 |');
	const told = [
		'form',
		'form field',
		'dialog “Ask us” (https://a.example/)',
		'/p.png stood in a table: only its words are kept.',
		'The heading “Two” led to https://b.example/: headings are words alone.',
		'The link to #gone led to no heading: its words stay.',
	];
	expect(notes.toSorted()).toEqual(told.toSorted());
});

describe('the promise and the lines for a hurry', () => {
	test('keep words apart that stand in items, cells and lines', () => {
		const { yaml } = made(
			'<ul><li>Passport</li><li>Bank card</li></ul><table><tr><td>Mon</td><td>8</td></tr></table><p><a href="https://a.example/">The form</a><a href="https://b.example/">Download</a></p>',
		);
		for (const words of ['Passport Bank card', 'Mon 8', 'The form Download']) expect(yaml).toContain(words);
	});

	test('are no guess where the text brings its own', () => {
		const { yaml, notes } = made('<p>x</p>', { promise: 'word '.repeat(60) });
		expect(yaml).toMatch(/^promise: word [^#]*…$/m);
		expect(notes.join()).toContain(`“${'word '.repeat(60).trim()}`);
	});
});
