import { describe, expect, test } from 'vitest';
import { convert } from '../../../src/import/convert.ts';
import { readWxr } from '../../../src/import/wordpress/read-wxr.ts';
import { splitFrontMatter } from '../../../src/lib/front-matter.ts';
import { place, surroundings } from './support.ts';

const item = (html: string, rest = '') =>
	`<item>${rest}<content:encoded><![CDATA[${html}]]></content:encoded></item>`;
function made(html: string, rest = '', others = '') {
	const { posts, remarks } = readWxr({
		file: 'x.xml',
		path: 'x.xml',
		text: `<rss><channel><wp:wxr_version>1.2</wp:wxr_version><link>https://a.example</link>${item(html, rest)}${others}</channel></rss>`,
	})!;
	const { text, notes } = convert(posts[0]!, place, surroundings);
	return {
		body: splitFrontMatter(text)
			.body.replace(/^\s*## .*\n+/, '')
			.trim(),
		notes: notes.map(({ text: note }) => note),
		remarks,
	};
}

describe('the classic editor', () => {
	test.each([
		['line ends', 'Acme\n7 Street\r\nTown\n\nNext', 'Acme\\\n7 Street\\\nTown\n\nNext'],
		['line ends beside marks', '<b>Monday</b>\n<i>Jo</i>\nKim', '**Monday**\\\n*Jo*\\\nKim'],
		['typed lists', 'Bring:\n- One\n- Two', 'Bring:\n\n- One\n- Two'],
		[
			'line ends between blocks',
			'<ul>\n<li>One\nmore</li>\n</ul>\nWords\n<h3>x</h3>',
			'- One\\\n  more\n\nWords\n\n### x',
		],
		['a mark where the beginning ends', 'One<!--more-->two', 'One\n\ntwo'],
		['line ends in code', '<pre><code>a\nb</code></pre>', '```\na\nb\n```'],
	])('means %s', (_, html, markdown) => expect(made(`<h2>One</h2>\n${html}`).body).toBe(markdown));

	test('is not meant by blocks: their line ends are spaces', () =>
		expect(made('<!-- wp:paragraph -->\n<p>One\ntwo</p>\n<!-- /wp:paragraph -->').body).toBe('One two'));
});

describe('blocks', () => {
	const shared = (number: number, html: string) =>
		item(html, `<wp:post_type>wp_block</wp:post_type><wp:post_id>${number}</wp:post_id>`);

	test('that texts share are put in, also in one another, and never without end', () => {
		const { body, notes, remarks } = made(
			'<p>Own</p><!-- wp:block {"ref":7} /--><!-- wp:block {"ref":9} /-->',
			'',
			shared(7, '<p>Seven</p><!-- wp:block {"ref":8} /-->') +
				shared(8, '<p>Eight</p><!-- wp:block {"ref":7} /-->') +
				shared(6, '<p>Six</p>'),
		);
		expect(body).toBe('Own\n\nSeven\n\nEight');
		expect(notes).toContain('shared block 9: it is not in the export');
		expect(remarks).toEqual(['1 text of the type “wp_block”, which no text uses, left out.']);
	});

	test('that WordPress fills in are told with their words and addresses', () =>
		expect(
			made(
				'<!-- wp:acf/cta {"data":{"say":"Ring \\u003cb\\u003eus\\u003c/b\\u003e","to":"https://b.example"},"className":"a b"} /-->',
			).notes,
		).toContain('block acf/cta, which said “Ring us · https://b.example”'));
});

describe('footnotes', () => {
	const mark = 'Ask<sup data-fn="a-1" class="fn"><a href="#a-1" id="a-1-link">1</a></sup> first.';
	test.each([
		['as JSON', '[{"content":"See <a href=\\"https://b.example/\\">x</a>","id":"a-1"}]'],
		[
			'with a backslash too many',
			'[{"content":"See <a href=\\\\"https://b.example/\\\\">x</a>","id":"a-1"}]',
		],
	])('%s', (_, kept) => {
		const meta = `<wp:postmeta><wp:meta_key>footnotes</wp:meta_key><wp:meta_value><![CDATA[${kept}]]></wp:meta_value></wp:postmeta>`;
		expect(made(`<!-- wp:paragraph --><p>${mark}</p><!-- wp:footnotes /-->`, meta).body).toBe(
			'Ask[^1] first.\n\n[^1]: See [x](https://b.example/)',
		);
	});
});

const coded = (html: string) => Buffer.from(encodeURIComponent(html)).toString('base64');

describe('page builders', () => {
	test.each([
		[
			'HTML in Base64',
			`[vc_raw_html]${coded('<p>Ring <b>us</b></p>')}[/vc_raw_html]`,
			'Ring **us**',
			undefined,
		],
		[
			'the same without percent signs',
			`[fusion_code]${Buffer.from('<p>Ring us</p>').toString('base64')}[/fusion_code]`,
			'Ring us',
			undefined,
		],
		[
			'code in Base64',
			`x[vc_raw_js]${coded('<script>a()</script>')}[/vc_raw_js]`,
			'x',
			'shortcode [vc_raw_js] with code',
		],
		[
			'Base64 in an attribute',
			`x[vc_gmaps link="#E-8_${coded('<iframe src="https://m.example/"></iframe>')}"]`,
			'x',
			'shortcode [vc_gmaps], which said “https://m.example/”',
		],
		[
			'titles',
			'[vc_tta_section title="How long?"]An hour.[/vc_tta_section]',
			'An hour.',
			'shortcode [vc_tta_section]',
		],
		[
			'brackets in attributes',
			'x[button link="https://b.example/?a[0]=1" title=\'[Go]\']y',
			'x\n\ny',
			'shortcode [button], which said “[Go]”, which led to https://b.example/?a[0]=1',
		],
		[
			'addresses of WPBakery',
			'x[vc_btn title="Go" link="url:https%3A%2F%2Fb.example%2F|title:Go"]',
			'x',
			'shortcode [vc_btn], which said “Go”, which led to https://b.example/',
		],
	])('%s', (_, html, markdown, note) => {
		const { body, notes } = made(`<h2>One</h2>\n\n${html}`);
		expect(body.replace(/^### .*\n+/, '')).toBe(markdown);
		if (note !== undefined) expect(notes).toContain(note);
	});

	test('keep titles as headings', () =>
		expect(
			made('<h2>One</h2>[et_pb_accordion_item title="Why?" open="on"]So.[/et_pb_accordion_item]').body,
		).toBe('### Why?\n\nSo.'));
});

test('captions are told with their links when their picture is not there', () => {
	const { notes } = made(
		'[caption width="3" caption="On the left"]<a href="a.png"><img src="a.png" alt="Doors"></a>[/caption][caption]<img src="b.png" alt="Plan"> Floor <a href="https://b.example/">plan</a> [ground][/caption]',
	);
	expect(notes).toContain('The caption “On the left” was left out with https://a.example/a.png.');
	expect(notes).toContain(
		'The caption “Floor plan [ground]”, which led to https://b.example/, was left out with https://a.example/b.png.',
	);
});
