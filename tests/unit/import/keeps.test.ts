import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { convert } from '../../../src/import/convert.ts';
import { planImport, type Target } from '../../../src/import/plan.ts';
import type { FindPicture } from '../../../src/import/pictures.ts';
import { readHtml } from '../../../src/import/html/read-html.ts';
import { readMarkdown } from '../../../src/import/markdown/read-markdown.ts';
import { readWxr } from '../../../src/import/wordpress/read-wxr.ts';
import type { Reading } from '../../../src/import/post.ts';
import { splitFrontMatter } from '../../../src/lib/front-matter.ts';
import { compileEntry } from '../../../src/markdown/compile.ts';
import { directiveContext } from '../../support/directives.ts';
import { place, post, preparation, surroundings } from './support.ts';

/**
 * A source in which each thing that readers see is marked: `§w` is a word, `§l` the address of a link, `§p` of a
 * picture. The marks are numbered when the source is whole, so that each thing can be found again, and its order.
 */
type Marked = fc.Arbitrary<string>;

const target: Target = {
	lang: 'en-US',
	sections: [preparation],
	ours: { guide: new Set(), page: new Set() },
	theirs: { guide: new Map(), page: new Map() },
};

/** Every second picture is there. */
const findPicture: FindPicture = (address) => {
	const number = Number(/p(\d+)\.png/.exec(address)?.[1]);
	return number % 2 === 0 ? { file: `/folder/p${number}.png`, ending: 'png' } : { missing: 'it is gone.' };
};

function numbered(marked: string): string {
	let count = 0;
	return marked
		.replace(/§w/g, () => `w${(count += 1)}e`)
		.replace(/§l/g, () => `https://l.example/l${(count += 1)}`)
		.replace(/§p/g, () => `https://p.example/p${(count += 1)}.png`);
}

const found = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([all]) => all);
const words = /w\d+e/g;

/** Imports a source, and says what of it is neither kept nor told, and which words have changed places. */
function lossesOf(source: string, read: (text: string) => Reading | undefined) {
	const reading = read(source);
	const { files, remarks } = planImport([{ posts: [], remarks: [], ...reading, findPicture }], target);
	const texts = files.map(({ text }) => text);
	const notes = [...files.flatMap((file) => file.notes.map(({ text }) => text)), ...remarks].join('\n');
	const bodies = texts.map((text) => splitFrontMatter(text).body).join('\n');
	const all = `${texts.join('\n')}\n${notes}`;
	const visible = found(source, words);
	const inBody = new Set(found(bodies, words));
	// What a picture shows is no part of the sentence it stands in, and footnotes stand below the text.
	const running = found(
		bodies.replace(/^\[\^[^\]]+\]: (?:.*\n(?:\n {4})?)*/gm, '').replace(/!\[[^\]]*\]\([^)]*\)/g, ''),
		words,
	);
	const first = running.filter((word, at) => running.indexOf(word) === at);
	const diagnostics = texts.flatMap(
		(text) =>
			compileEntry({ text: splitFrontMatter(text).body, file: 'x.md', firstLine: 1 }, directiveContext())
				.facts.diagnostics,
	);
	return {
		words: visible.filter((word) => !inBody.has(word) && !found(all, words).includes(word)),
		links: found(source, /https:\/\/l\.example\/l\d+/g).filter((link) => !all.includes(link)),
		pictures: found(source, /p\d+\.png/g).filter((picture) => !all.includes(picture)),
		notes: bodies.match(/\[\^[^\]]+\](?!:)/g)?.filter((note) => !bodies.includes(`${note}: `)) ?? [],
		moved: first.filter(
			(word, at) => at > 0 && Number(word.slice(1, -1)) < Number(first[at - 1]?.slice(1, -1)),
		),
		diagnostics,
	};
}
const nothing = { words: [], links: [], pictures: [], notes: [], moved: [], diagnostics: [] };

const inline: Marked = fc.oneof(
	{ withCrossShrink: true },
	fc.constant('§w'),
	fc.constantFrom(
		'<a href="§l">§w</a>',
		'<b>§w</b> §w',
		'<em>§w</em>',
		'<span style="font-weight:700">§w</span> §w',
		'<b style="font-weight:normal">§w <span style="font-style:italic">§w</span></b>',
		'<strong>§w <span style="font-weight:400">§w</span> §w</strong>',
		'<acronym>§w</acronym>',
		'<my-word>§w</my-word>',
		'<o:p>§w</o:p>',
		'<code>§w</code>',
		'<kbd>§w</kbd>',
		'§w<br>§w',
		'<img class="emoji" alt="☕" src="https://s.w.org/1.svg"> §w',
		'<img src="§p" alt="§w">',
		'<a href="§l"><img src="§p" alt="§w"></a>',
		'<button>§w</button>',
		'<label>§w</label>',
		'H<sub>§w</sub>',
		'[§w]',
		'1. §w',
		'– §w',
		'• §w',
		'-§w',
		'-§w<br>-<b>§w</b>',
		'+§w<br>+§w',
		'##§w',
		'1.§w<br>2.§w<br>1)§w<br>2)§w',
		'o\t§w',
		'[§w] (/guides/§w/)',
		'![§w](./§w §w.png)',
		'[<b>§w</b>](/§w “§w”)',
		'::tip{title=“§w §w”}',
		'§w §w. §w: §w (§w)',
	),
);
const line = fc.array(inline, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));

const blocks = fc.letrec<{ block: string; body: string }>((tie) => ({
	body: fc.array(tie('block'), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('\n')),
	block: fc.oneof(
		{ withCrossShrink: true, depthSize: 'small' },
		line.map((inside) => `<p>${inside}</p>`),
		line.map((inside) => `<h3>${inside}</h3>`),
		fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => `<p>${lines.join('<br>')}</p>`),
		fc.tuple(line, line).map(([one, two]) => `<ul><li>${one}</li><ul><li>${two}</li></ul></ul>`),
		fc.tuple(line, tie('body')).map(([one, two]) => `<ol><li>${one}${two}</li><li>§w</li></ol>`),
		line.map((inside) => `<ul><li><input type="checkbox"> ${inside}</li><li>${inside}</li></ul>`),
		line.map(
			(inside) => `<table><tr><th>§w</th><th>§w</th></tr><tr><td>${inside}</td><td>§w</td></tr></table>`,
		),
		fc
			.tuple(line, line)
			.map(([one, two]) => `<table><tr><td><h4>${one}</h4></td><td>${two}</td></tr></table>`),
		tie('body').map((inside) => `<blockquote>${inside}<cite>§w</cite></blockquote>`),
		tie('body').map((inside) => `<div>§w${inside}</div>`),
		tie('body').map((inside) => `<my-box>${inside}</my-box>`),
		tie('body').map((inside) => `<form>${inside}<select><option>§w</option></select></form>`),
		tie('body').map((inside) => `<details><summary>§w</summary>${inside}</details>`),
		tie('body').map((inside) => `<div class="tab-content" style="display:none">${inside}</div>`),
		line.map((inside) => `<div style="display:none">${inside}</div>`),
		line.map((inside) => `<dl><dt>§w</dt><dd>${inside}</dd></dl>`),
		line.map((inside) => `<pre>§w\n  §w ${inside}</pre>`),
		line.map((inside) => `<figure><img src="§p" alt="§w"><figcaption>${inside}</figcaption></figure>`),
		fc.constantFrom(
			'<pre><code>§w = {§w}\n  §w</code></pre>',
			'<figure><a href="§l"><img src="§p" alt=""></a></figure>',
			'<p class="MsoListParagraph" style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·</span>§w</p><p class="MsoListParagraph" style="mso-list:l0 level2 lfo1"><span style="mso-list:Ignore">1.</span>§w</p>',
			'<dialog>§w <a href="§l">§w</a></dialog>',
			'<h2><button aria-expanded="false">§w</button></h2><div hidden>§w</div>',
			'<iframe src="§l"></iframe>',
		),
	),
})).body;

const footnoted = fc.tuple(blocks, line, fc.constantFrom('a', 'b', 'c')).map(([body, text, form]) => {
	const { mark, note } = {
		a: {
			mark: '<sup><a href="#n1" id="r1">1</a></sup>',
			note: `<ol><li id="n1">${text} <a href="#r1">↩</a></li></ol>`,
		},
		b: { mark: '<a href="#n1" name="r1">[1]</a>', note: `<p><a href="#r1" name="n1">[1]</a> ${text}</p>` },
		c: {
			mark: '<a href="#n1" id="r1"><sup>*</sup></a>',
			note: `<div id="n1"><p>${text} <a href="#r1">↑</a></p></div>`,
		},
	}[form];
	return `<p>§w${mark} §w</p>${body}${note}`;
});

const html: Marked = fc.oneof(blocks, footnoted);
const options = { numRuns: 200 };

describe('an import keeps or tells every word, link, picture and footnote', { timeout: 120_000 }, () => {
	test('of HTML', () => {
		fc.assert(
			fc.property(html, (body) => {
				const source = numbered(`<html><body><main><h1>Title</h1>${body}</main></body></html>`);
				expect(lossesOf(source, (text) => readHtml({ file: 'x.html', path: 'x.html', text }))).toEqual(
					nothing,
				);
			}),
			options,
		);
	});

	const shortcodes: Marked = fc.oneof(
		blocks,
		line,
		fc.array(line, { minLength: 2, maxLength: 4 }).map((lines) => lines.join('\n')),
		fc
			.array(line, { minLength: 2, maxLength: 4 })
			.map((lines) => lines.map((each, at) => `${at + 1}. ${each}`).join('\n')),
		line.map((inside) => `[caption width="9" caption="§w [§w]"]<img src="§p" alt="§w">${inside}[/caption]`),
		line.map((inside) => `[vc_row a="b[0]"][vc_tta_section title="§w"]${inside}[/vc_tta_section][/vc_row]`),
		line.map((inside) => `[su_note note_color="#fff"]${inside}[/su_note]`),
		line.map((inside) => `<!-- wp:paragraph --><p>${inside}</p><!-- /wp:paragraph -->`),
		fc.constantFrom(
			'[vc_btn title="§w" link="url:https%3A%2F%2Fx.example%2F|title:a"]',
			'[button link="§l?a[0]=1"]',
			'[embed]§l[/embed]',
			'<!-- wp:block {"ref":7} /-->',
			'<!-- wp:acf/quote {"data":{"quote":"§w §w"}} /-->',
			'§w<sup data-fn="f1" class="fn"><a href="#f1" id="f1-link">1</a></sup>',
		),
	);
	test('of a WordPress export', () => {
		fc.assert(
			fc.property(fc.array(shortcodes, { minLength: 1, maxLength: 4 }), (parts) => {
				const body = parts.filter((part, at) => !part.includes('data-fn') || at === 0).join('\n\n');
				const meta = body.includes('data-fn')
					? `<wp:postmeta><wp:meta_key>footnotes</wp:meta_key><wp:meta_value><![CDATA[${JSON.stringify([{ id: 'f1', content: '§w <a href="§l">§w</a>' }])}]]></wp:meta_value></wp:postmeta>`
					: '';
				const shared = body.includes('"ref":7') ? '<p>§w</p>' : '';
				const source = numbered(
					`<rss><channel><wp:wxr_version>1.2</wp:wxr_version><link>https://a.example</link><item><title>Title</title><content:encoded><![CDATA[${body}]]></content:encoded>${meta}</item><item><wp:post_type>wp_block</wp:post_type><wp:post_id>7</wp:post_id><content:encoded><![CDATA[${shared}]]></content:encoded></item></channel></rss>`,
				);
				const losses = lossesOf(source, (text) => readWxr({ file: 'x.xml', path: 'x.xml', text }));
				// What is shared, and footnotes, stand elsewhere in the export.
				expect({ ...losses, ...(shared !== '' && { moved: [] }) }).toEqual(nothing);
			}),
			options,
		);
	});

	const span: Marked = fc.constantFrom(
		'§w',
		'**§w** *§w*',
		'[§w](§l)',
		'`§w`',
		'`<§w>`',
		'==§w==',
		'[[§w]]',
		'• §w',
		'-**§w**',
		'##§w',
		'[§w] (/guides/§w/)',
		'[§w](/§w §w.pdf)',
		'![§w](./§w.png “§w”)',
		'[[§w|§w]]',
		'![§w](§p)',
		'<b>§w</b>',
		'<Badge text="§w" />',
		'<Link to="§l">§w</Link>',
		'~~§w~~',
		'§w {{< ref "x.md" >}}',
		'[§w](§l){:target="_blank"}',
	);
	const text = fc.array(span, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));
	const parts = fc.letrec<{ part: string; body: string }>((tie) => ({
		body: fc.array(tie('part'), { minLength: 1, maxLength: 4 }).map((made) => made.join('\n\n')),
		part: fc.oneof(
			{ withCrossShrink: true, depthSize: 'small' },
			text,
			text.map((inside) => `## ${inside} {#id}`),
			fc.tuple(text, text).map(([one, two]) => `- ${one}\n  - ${two}\n- [ ] §w`),
			fc.tuple(text, text).map(([one, two]) => `- [ ] ${one}\n- [x] ${two} (5 minutes)`),
			tie('body').map((inside) => `:::tip §w §w\n\n${inside}\n\n:::`),
			fc.tuple(text, tie('body')).map(([title, inside]) => `:::note ${title}\n\n${inside}\n\n:::`),
			fc.tuple(text, tie('body')).map(([title, inside]) => `??? tip "${title}"\n${indented(inside)}`),
			fc.tuple(text, tie('body')).map(([title, inside]) => `=== "${title}"\n\n${indented(inside)}`),
			fc.tuple(text, text).map(([term, meaning]) => `${term}\n:   ${meaning}`),
			tie('body').map((inside) => `::::warning[§w]\n\n${inside}\n\n::::`),
			tie('body').map((inside) => `!!! note "§w"\n${indented(inside)}`),
			tie('body').map((inside) => `=== "§w"\n\n${indented(inside)}`),
			tie('body').map(
				(inside) => `<Tabs>\n<TabItem value="a" label="§w">\n\n${inside}\n\n</TabItem>\n</Tabs>`,
			),
			tie('body').map((inside) => `<Card title="§w" href="§l">\n\n${inside}\n\n</Card>`),
			tie('body').map((inside) => `<Aside type="caution" title="§w">\n\n${inside}\n\n</Aside>`),
			tie('body').map((inside) => `<details>\n<summary>§w</summary>\n\n${inside}\n\n</details>`),
			text.map((inside) => `> [!TIP] §w\n> ${inside}`),
			text.map((inside) => `> [!FAQ]- §w **§w**\n> ${inside}`),
			tie('body').map((inside) => `??? note "§w"\n${indented(inside)}`),
			tie('body').map((inside) => `{{% details title="§w" %}}\n\n${inside}\n\n{{% /details %}}`),
			tie('body').map((inside) => `<Steps>\n\n${inside}\n\n</Steps>`),
			fc.tuple(text, text).map(([one, two]) => `:::steps\n1. ${one}\n2. ${two}\n:::`),
			tie('body').map((inside) => `<Steps>\n<Step title="§w">\n\n${inside}\n\n</Step>\n</Steps>`),
			tie('body').map(
				(inside) =>
					`<CardGrid>\n<Card title="§w">\n\n${inside}\n\n</Card>\n<LinkCard title="§w" href="§l" description="§w" />\n</CardGrid>`,
			),
			text.map((inside) => `| §w | §w |\n| --- | --- |\n| ${inside.replaceAll('|', '\\|')} | §w |`),
			text.map((inside) => `{% hint style="info" %}\n${inside}\n{% endhint %}`),
			fc.constantFrom(
				'```js\nimport §w from "§w";\n<Tabs> {§w} :::\n```',
				'~~~\n:::tip §w\n~~~',
				'-§w\n-**§w**\n1.§w\n2.§w\n##§w',
				'```js title="§w.js" {§w}\n§w\n```',
				'{{< figure src="§p" alt="§w" caption="§w" >}}',
				'{{< map "§w" >}}',
				'![[p1.png]]',
				'<LinkCard title="§w" href="§l" description="§w" />',
				'import Tabs from "@theme/Tabs";',
				'§w[^1]\n\n[^1]: §w [§w](§l)',
			),
		),
	})).body;

	test.each(['x.md', 'x.mdx'])('of Markdown in %s', (path) => {
		fc.assert(
			fc.property(parts, fc.boolean(), (body, windows) => {
				const source = numbered(`---\ntitle: Title\n---\n\n${body}\n`);
				const losses = lossesOf(windows ? source.replaceAll('\n', '\r\n') : source, (written) =>
					readMarkdown({ file: path, path, text: written }),
				);
				expect({ ...losses, ...(body.includes('[^1]') && { moved: [] }) }).toEqual(nothing);
			}),
			options,
		);
	});
});

function indented(text: string): string {
	return text
		.split('\n')
		.map((each) => (each === '' ? '' : `    ${each}`))
		.join('\n');
}

test.each(['div', 'b', 'ul><li'])('words stay that stand in more <%s> than can be read', (open) => {
	const close = open.split('><').toReversed().join('></');
	const nested = `<p>Low tide.</p>${`<${open}>`.repeat(9000)}The boat leaves.${`</${close}>`.repeat(9000)}<p>At noon.</p>`;
	const said = 'Low tide. The boat leaves. At noon.';
	const page = readHtml({ file: 'a.html', path: 'a.html', text: `<h1>Tides</h1>${nested}` });
	for (const html of [page.posts[0]?.html ?? '', nested]) {
		const { text } = convert(post({ title: 'Tides', html }), place, surroundings);
		expect(text.replace(/\W+/g, ' ')).toContain(said.replace(/\W+/g, ' ').trim());
	}
});
