import { parse } from 'yaml';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { convert } from '../../../src/import/convert.ts';
import type { Post } from '../../../src/import/post.ts';
import { splitFrontMatter } from '../../../src/lib/front-matter.ts';
import { compileEntry } from '../../../src/markdown/compile.ts';
import { guideSchema } from '../../../src/schema/guide.ts';
import { directiveContext } from '../../support/directives.ts';
import { render } from '../../support/render.ts';
import { place, post, surroundings } from './support.ts';

const names =
	'p div h1 h2 h3 h6 ul ol li dl dt dd blockquote table tr td th thead caption b i em strong a code pre sub sup mark u s del q span font figure figcaption section article details summary br hr img input form script style iframe svg button select option textarea label video center nav template'.split(
		' ',
	);
const signs = [
	'words',
	'two words',
	' ',
	'\n',
	'\n\n',
	'\u00A0',
	'\u200B',
	'{',
	'}',
	'{a}',
	'<',
	'>',
	'&lt;b&gt;',
	'&amp;',
	':::',
	'::',
	':',
	'::say',
	':name[x]{y}',
	':::note',
	'# ',
	'- ',
	'1. ',
	'- [ ] ',
	'[ ] ',
	'> ',
	'| a | b |',
	'---',
	'===',
	'***',
	'**',
	'_',
	'~~',
	'`',
	'```',
	'\\',
	'[^1]',
	'[^1]: x',
	'[a](b)',
	'![a](b)',
	'http://x.example',
	'www.x.example',
	'a@x.example',
	'<!-- x',
	'import x from "y"',
	'[caption]',
	'[/caption]',
	'[vc_row a="b"]',
	'قصص',
	'日本',
	'🙂',
	'\u0000',
	'\uFFFF',
	'\uD800',
];
const addresses = [
	'https://x.example/a b(c',
	'javascript:x',
	'#',
	'#a',
	'/about/',
	'a.html',
	'mailto:a@b',
	'',
	'http://',
	'//x.example',
];

/** Attributes that lead somewhere or name a place. */
const leading: Record<string, string> = {
	a: 'href',
	img: 'src',
	iframe: 'src',
	video: 'src',
	form: 'action',
	h2: 'id',
};

const html = fc.letrec<{ node: string; element: string }>((tie) => ({
	node: fc.oneof({ depthSize: 'medium', withCrossShrink: true }, fc.constantFrom(...signs), tie('element')),
	element: fc
		.record({
			name: fc.constantFrom(...names),
			address: fc.constantFrom(...addresses),
			closed: fc.boolean(),
			inside: fc.array(tie('node'), { maxLength: 5 }),
		})
		.map(({ name, address, closed, inside }) => {
			const to = leading[name] === undefined ? '' : ` ${leading[name]}="${address}"`;
			return `<${name}${to}>${inside.join('')}${closed ? `</${name}>` : ''}`;
		}),
})).node;
const body = fc.array(html, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''));

/**
 * Texts and titles that were refused before: code beside code, code of several lines, code of signs nobody sees, and
 * blocks in a heading.
 */
const refused: [string, string][] = [
	['<code><p><p><p><p><p><b>`</b>words<span>[^1]: xwords', 'A title'],
	['<p><code>`</code>\u200B<code>a</code><i> </i><b></b><code>b</code><code>[^1]</code>', 'A title'],
	['<p><code>a<br><br>b [^1]</code></p>', 'A title'],
	['<ul><li><code>a<br><br>b [^1]</code></li></ul>', 'A title'],
	['<p><summary><p><p><p><code><p>\uD800<p>', 'A title'],
	['<p>a</p><p><b><code>\u200B</code></b></p>', 'A title'],
	['<dl><dt><h2><pre><code>&lt;b&gt; x</code></pre></h2></dl>', 'A title'],
];

function madeOf(changes: Partial<Post>) {
	const { text } = convert(post(changes), place, surroundings);
	const { yaml, body: markdown } = splitFrontMatter(text);
	return { data: guideSchema.parse(parse(yaml ?? '')), markdown };
}

test('no HTML makes a guide that our own processor refuses', { timeout: 120_000 }, () => {
	fc.assert(
		fc.property(body, fc.constantFrom('A title', ...signs), (written, title) => {
			const { data, markdown } = madeOf({ html: written, title });
			const { facts } = compileEntry({ text: markdown, file: 'guide.md', firstLine: 1 }, directiveContext());
			expect(facts.diagnostics).toEqual([]);
			expect(facts.headings.map(({ depth }) => depth)).not.toContain(1);
			const depths = facts.headings.map(({ depth }) => depth);
			expect(depths.filter((depth, at) => depth > (depths[at - 1] ?? 1) + 1)).toEqual([]);
			const ids = facts.headings.map(({ id }) => id);
			expect(data.hurry.filter(({ to }) => !ids.includes(to))).toEqual([]);
			const broken = facts.links.filter(
				({ to }) => !/^https?:\/\//.test(to) && !(to.startsWith('#') && ids.includes(to.slice(1))),
			);
			expect(broken).toEqual([]);
		}),
		{ numRuns: 400, examples: refused },
	);
});

test('the page made of it is words: nothing in it runs', { timeout: 120_000 }, async () => {
	await fc.assert(
		fc.asyncProperty(body, async (written) => {
			const { markdown } = madeOf({ html: written });
			const page = await render(markdown, 'md', directiveContext());
			expect(page).not.toMatch(
				/<(?:script|style|iframe|form|input|button|svg|object|img)\b|javascript:|\son\w+=|style=/i,
			);
		}),
		{ numRuns: 60 },
	);
});
