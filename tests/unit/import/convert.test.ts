import { describe, expect, test } from 'vitest';
import { convert } from '../../../src/import/convert.ts';
import type { Post } from '../../../src/import/post.ts';
import { readMarkdown } from '../../../src/import/markdown/read-markdown.ts';
import { readHtml } from '../../../src/import/html/read-html.ts';
import { splitFrontMatter } from '../../../src/lib/front-matter.ts';
import { readYaml } from '../../../src/lib/yaml/yaml.ts';
import { namesOfJavaScript } from '../../support/names-of-javascript.ts';
import { place, post, surroundings } from './support.ts';

function made(changes: Partial<Post>) {
	const { text, notes } = convert(post(changes), place, surroundings);
	const { yaml = '', body } = splitFrontMatter(text);
	return { yaml, body: body.trim(), notes: notes.map(({ text: note }) => note) };
}
/** What becomes of HTML below a heading. */
const body = (html: string) => made({ html: `<h2>One</h2>\n\n${html}` }).body.replace(/^## One\n+/, '');

describe('words', () => {
	test.each([
		['<p>A <b>bold</b> and <em>soft</em> word</p>', 'A **bold** and *soft* word'],
		['<p><b> so </b>far</p>', '**so** far'],
		['<p><b><b>twice</b></b></p><p>x</p>', '**twice**\n\nx'],
		['<p>{a} &lt;b&gt; ::c</p>', '{a} \\<b> ::c'],
		[':::note', '\\:note'],
		['one\n\ntwo<br><br>three', 'one\n\ntwo\n\nthree'],
		['<p>H<sub>2</sub>O</p>', 'H<sub>2</sub>O'],
		['<b><p>one</p><ul><li>two</li></ul></b>', '**one**\n\n- **two**'],
		['<p>a&nbsp; b&shy;c\u200Bd</p><p>&nbsp;</p>', 'a bcd'],
		['<pre>one\n two</pre>', 'one\\\ntwo'],
		['<p>Run <code>npm {x}</code></p>', 'Run `npm {x}`'],
		['<p><code>a`</code><b>\u200B</b><code>b</code> <code>c</code></p>', '``a`b`` `c`'],
		['<p><code>a<br><br>b</code></p>', '`a b`'],
		['<p>a<code>\u200B </code>b <code>c\u200Bd</code></p>', 'a b `cd`'],
		['<p>https://a.example/b.</p>', '[https://a.example/b](https://a.example/b).'],
		['<details><summary>Why?</summary><p>So.</p></details>', ':::accordion{title="Why?"}\nSo.\n:::'],
	])('%s', (html, markdown) => expect(body(html)).toBe(markdown));

	// No element can be called "__proto__": they begin with a letter.
	test.each(namesOfJavaScript.filter((name) => /^[a-z]/.test(name)))(
		'in an element called %s stay',
		(name) => {
			expect(body(`<p>a <${name}>b</${name}> c</p>`)).toBe('a b c');
		},
	);
});

test.each([
	'“What now?”',
	'‘Ready?’',
	'«Alors ?»',
	'„Und jetzt?“',
	'"Straight"',
	'Plain: or not',
	'# one',
	'- two',
	'"Half',
	'no',
])('a title is read as it was: %s', (title) => {
	const { data, diagnostics } = readYaml(made({ title }).yaml, 'low-tide.md');
	expect(diagnostics).toEqual([]);
	expect(data).toMatchObject({ title });
});

describe('tables', () => {
	test.each([
		[
			'of data stay',
			'<table><tr><th>A<th>B<tr><td><p>1</p><p>2</p><td><ul><li>3</ul></table>',
			'| A   | B |\n| --- | - |\n| 1 2 | 3 |',
		],
		[
			'that only arrange become their contents',
			'<table><tr><td><h3>One</h3><p>1</p><td><p>2</p></table>',
			'### One\n\n1\n\n2',
		],
		[
			'of a thousand columns are cut down',
			'<table><tr><th colspan="999999">A<th>B</table>',
			'| A | B |\n| - | - |',
		],
	])('%s', (_, html, markdown) => expect(body(html)).toBe(markdown));
});

describe('headings', () => {
	test.each([
		['start at the second level', '<h1>One</h1><h2>Two</h2>', '## One\n\n### Two'],
		['skip no level', '<h2>One</h2><h5>Two</h5><h3>Three</h3>', '## One\n\n### Two\n\n### Three'],
		['leave out the title', '<h1>Low Tide!</h1><h2>One</h2>', '## One'],
		['are words, whatever blocks they are made of', '<h2><div>One</div><div>Two</div></h2>', '## One Two'],
		[
			'are words in lists too',
			'<h2>One</h2><ul><li><h3>a<pre><code>b\nc</code></pre><hr><ul><li>d</ul></h3></ul>',
			'## One\n\n- **a `b c` d**',
		],
		['keep the blanks of marked words', '<h2>One<b> <i>two</i></b></h2>', '## One two'],
		['are plain words', '<h2><b>O<br>ne</b> <a href="https://a.example/">x</a></h2>', '## O ne x'],
		['stand in no list', '<h2>One</h2><ul><li><h3>Two</h3></li></ul>', '## One\n\n- **Two**'],
		['that are empty go', '<h2>One</h2><h3>&nbsp;</h3><p>x</p>', '## One\n\nx'],
		['are made of bold lines where there are none', '<p><b>One</b></p><p>x</p>', '## One\n\nx'],
	])('%s', (_, html, markdown) => expect(made({ html }).body).toBe(markdown));

	test('that are only signs get the title above them', () =>
		expect(made({ html: '<h2>???</h2>' }).body).toBe('## Low tide\n\n## ???'));
});

describe('what is no text', () => {
	test.each([
		['<p>x</p><script>a()</script>', 'x', ['script']],
		['<p style="top:0" onclick="a()">x</p>', 'x', ['inline style', 'code in onclick']],
		['<p>x</p><form><input></form><button>Send</button>', 'x', ['form field', 'form', 'button “Send”']],
		['<p>x</p><p style="display:none">secret</p>', 'x', ['inline style', 'hidden text “secret”']],
		[
			'<iframe src="https://player.vimeo.com/video/12?h=1"></iframe>',
			'[https://vimeo.com/12](https://vimeo.com/12)',
			['player https://player.vimeo.com/video/12?h=1; a link to it stays'],
		],
		['<p>x</p><iframe src="https://maps.example/"></iframe>', 'x', ['frame https://maps.example/']],
		['<p>x</p><!-- wp:archives /-->', 'x', ['block archives']],
		[
			'<p>x</p><img src="https://p.example/1" width="1" height="1">',
			'x',
			['tracking picture https://p.example/1'],
		],
		['<p>x</p><video src="javascript:a()"></video>', 'x', ['film javascript:a()']],
	])('%s', (html, markdown, notes) => {
		expect(body(html)).toBe(markdown);
		expect(made({ html }).notes).toEqual(expect.arrayContaining(notes));
	});
});

describe('links', () => {
	const moved = new Map([
		['harbour-lane.example/high-tide', '/guides/high-tide/'],
		['harbour-lane.example?p=7', '/guides/high-tide/'],
		['harbour-lane.example/low-tide', '/guides/low-tide/'],
	]);
	const linked = (to: string) => {
		const html = `<h2 id="old-name">One</h2><p><a href="${to}" title="t">x</a></p>`;
		return convert(post({ html }), place, { ...surroundings, moved });
	};
	test.each([
		[
			'to an imported text',
			'http://www.harbour-lane.example/high-tide/?utm_source=x#there',
			'[x](/guides/high-tide/)',
		],
		['by its number', '/?p=7', '[x](/guides/high-tide/)'],
		['by a path', '../high-tide', '[x](/guides/high-tide/)'],
		['to a heading', '#old-name', '[x](#one)'],
		['to a heading, in full', 'https://harbour-lane.example/low-tide/#old-name', '[x](#one)'],
		['to no heading', '#gone', 'x'],
		['to elsewhere', 'https://a.example/?utm_source=x&b=1&fbclid=2', '[x](https://a.example/?b=1)'],
		['to elsewhere, without a scheme', '//a.example/', '[x](https://a.example/)'],
		['to the rest of the old site', '/hours/', '[x](https://harbour-lane.example/hours/)'],
		['by mail', 'MAILTO:a@b.example', '[x](mailto:a@b.example)'],
		['that run code', 'java&#10;script:a()', 'x'],
		['of other kinds', 'data:text/html,x', 'x'],
		['to this computer', 'file:///etc/hostname', 'x'],
		['that are broken', 'http://', 'x'],
	])('%s', (_, to, markdown) =>
		expect(linked(to).text.split('---\n').at(-1)).toBe(`\n## One\n\n${markdown}\n`),
	);

	test('that lead nowhere, or to the old site, are told', () => {
		const told = (to: string) => linked(to).notes.map(({ text }) => text);
		expect(told('javascript:a()')).toEqual([
			'The link to javascript:a() led nowhere that readers can open: its words stay.',
		]);
		expect(told('/hours/')).toEqual([
			'https://harbour-lane.example/hours/ is on your old site. Will it stay there?',
		]);
	});
});

describe('front matter', () => {
	test('keeps tags that the text has only as a part of other words', () => {
		const { yaml } = made({ html: '<p>Note three ways to start.</p>', tags: ['no', 'HR', 'Start', 'art'] });
		expect(yaml).toContain('search: [no, HR, art]');
	});

	test('is guessed, and says so', () => {
		const html =
			'<p>The crane sleeps. It snores.</p><ul><li><b>Oil:</b> on Mondays</li></ul><h2>Why?</h2><p>Tide.</p>';
		const { yaml } = made({
			html,
			title: 'Crane: a "tale"',
			changed: '2021-02-03',
			tags: ['oil', 'harbour'],
		});
		expect(yaml).toBe(
			[
				`title: 'Crane: a "tale"'`,
				'promise: The crane sleeps. # Guessed: one sentence that says what readers can do afterwards.',
				'section: preparation',
				'stage: getting-ready',
				'order: 100',
				'# Guessed: three to five lines that would be enough, each with the heading it sums up.',
				'hurry:',
				'  - say: Why?',
				'    to: why',
				'  - say: Oil',
				'    to: why',
				'  - say: The crane sleeps.',
				'    to: why',
				'reviewed: not yet # Last changed on 2021-02-03. Write the day you have read it through, such as 2026-11-22. Then it goes on the site.',
				'search: [harbour]',
			].join('\n'),
		);
	});

	test('of a page is short, and it needs no heading', () => {
		const { text } = convert(post(), { ...place, section: undefined }, surroundings);
		expect(text).toMatch(
			/^---\ntitle: Low tide\npromise: The crane sleeps\. #.*\nreviewed: not yet #.*\n---\n\nThe crane sleeps\.\n$/,
		);
	});
});

describe('a Markdown file', () => {
	const markdown = (text: string) => {
		const source = { file: 'x.md', path: 'salary/2021-02-03-low-pay.md', text };
		return readMarkdown(source).posts[0]!;
	};

	test('gives what its front matter knows', () => {
		const text =
			'---\ntitle: Pay\ndescription: Ask.\ncategories: [Money]\ntags: tide\ndraft: true\n---\n\nx\n';
		expect(markdown(text)).toMatchObject({
			title: 'Pay',
			promise: 'Ask.',
			topics: ['Money', 'salary'],
			tags: ['tide'],
			changed: '2021-02-03',
			name: 'low-pay',
			notes: [{ about: 'state', text: 'It was a draft.' }],
		});
	});

	test('needs none', () =>
		expect(markdown('# Low pay\n\nx\n')).toMatchObject({ title: 'Low pay', notes: [] }));

	test.each(['---\na: [\n---\n\nx\n', '+++\ntitle = a\n+++\n\nx\n', '{\n"title": a\n}\n\nx\n'])(
		'loses what cannot be read: %j',
		(text) => {
			expect(markdown(text)).toMatchObject({ html: '<p>x</p>', title: 'low pay' });
			expect(markdown(text).notes[0]?.text).toMatch(/front matter could not be read/);
		},
	);

	test.each(namesOfJavaScript)('loses a placeholder called %s, and tells', (name) => {
		const { html, notes } = markdown(`One {% ${name} %} two {{< ${name} 3 >}}.`);
		expect(html).not.toContain(name);
		expect(notes).toHaveLength(2);
	});

	test('keeps its footnotes and loses placeholders', () => {
		const { html, notes } = markdown('One[^a] {% film 3 %}{{< map >}}.\n\n[^a]: Two *three*.\n');
		expect(notes.map(({ text }) => text)).toEqual(['placeholder {% film 3 %}', 'placeholder {{< map >}}']);
		expect(body(html)).toBe('One[^a] .\n\n[^a]: Two *three*.');
	});
});

describe('an HTML page', () => {
	const page = readHtml({
		file: 'x.html',
		path: 'Follow-up/thanks.html',
		text: `<!DOCTYPE html><html><head><title>Thanks | Lane</title><meta name="description" content="Say &amp; go">
			<meta property="article:published_time" content="2020-01-02T03:04:05Z">
			<link rel="canonical" href="https://a.example/thanks/"></head>
			<body><nav>Home</nav><main><article><h1>Thank them</h1><p>Now<p>or later<nav>Share</nav></article></main><footer>©</footer>`,
	}).posts[0]!;

	test('gives its text without the frame of the site', () => {
		expect(page).toMatchObject({
			title: 'Thank them',
			name: 'thanks',
			promise: 'Say & go',
			changed: '2020-01-02',
			addresses: ['file:///import/Follow-up/thanks.html', 'https://a.example/thanks/'],
		});
		expect(page.topics).toContain('Follow-up');
		expect(made(page).body).toBe('## Thank them\n\nNow\n\nor later');
	});
});
