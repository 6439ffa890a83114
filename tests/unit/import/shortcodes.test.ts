import { describe, expect, test } from 'vitest';
import { removeShortcodes } from '../../../src/import/wordpress/shortcodes.ts';
import type { Note } from '../../../src/import/post.ts';

const media = new Map([['7', { address: 'https://a.example/a.png', alt: 'A "boat"' }]]);
function removed(html: string) {
	const notes: Note[] = [];
	return { html: removeShortcodes(html, media, notes), notes: notes.map(({ text }) => text) };
}

describe('a shortcode', () => {
	test.each([
		['around words leaves them', '[box]Words[/box]', '\n\nWords', ['shortcode [box]']],
		['of a page builder goes', '[vc_row]Words', '\n\nWords', ['shortcode [vc_row]']],
		['with attributes goes', 'A[map lat=1 /]B', 'A\n\nB', ['shortcode [map]']],
		['that said something is told', '[btn title="Call"]', '\n\n', ['shortcode [btn], which said “Call”']],
		[
			'for a gallery leaves its pictures',
			'[gallery ids="7, 8"]',
			'<p><img src="https://a.example/a.png" alt="A &quot;boat&quot;"></p>',
			['shortcode [gallery], of which these pictures are not in the export: 8'],
		],
		[
			'for a film leaves a link',
			'[video src="https://a.example/f.mp4?a=1&amp;b=2"]',
			'<p><a href="https://a.example/f.mp4?a=1&amp;b=2">https://a.example/f.mp4?a=1&amp;b=2</a></p>',
			['shortcode [video]'],
		],
		[
			'around an address leaves a link',
			'[embed]https://a.example/f[/embed]',
			'<p><a href="https://a.example/f">https://a.example/f</a></p>',
			[],
		],
		[
			'for a caption leaves picture and words',
			'[caption id="x"]<a href="b"><img src="a.png"></a> Two boats[/caption]',
			'<figure><a href="b"><img src="a.png"></a><figcaption>Two boats</figcaption></figure>',
			[],
		],
		['that is only shown stays, without its outer brackets', '[[gallery]]', '[gallery]', []],
	])('%s', (_, html, left, notes) => expect(removed(html)).toEqual({ html: left, notes }));
});

test.each(['[sic]', 'Dear [your name],', '[1]', '[Company]', '<a title="[x]">', '[ ] task', '[a](b)'])(
	'%s stays: it is no shortcode',
	(html) => expect(removed(html).html).toBe(html),
);

test('what stays in brackets is told, for a person to look at', () =>
	expect(removed('[sic] and [your name]').notes).toEqual([
		'These words in brackets were kept: [sic], [your name]. Take out what belongs to a plugin.',
	]));
