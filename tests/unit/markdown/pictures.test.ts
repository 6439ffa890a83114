import { describe, expect, test } from 'vitest';
import { compileEntry } from '../../../src/markdown/compile.ts';
import { directiveContext } from '../../support/directives.ts';
import { normal, plainLinks, render } from '../../support/render.ts';

const desk = {
	width: 960,
	height: 640,
	src: '/a/desk-960.jpg',
	source: { type: 'image/webp', srcset: '/a/desk-480.webp 480w, /a/desk-960.webp 960w' },
};

describe.each(['md', 'mdx'] as const)('a picture in .%s', (ending) => {
	const html = async (text: string) =>
		normal(
			await render(text, ending, directiveContext(), plainLinks, {}, (address) =>
				address === './desk.jpg' ? desk : undefined,
			),
		);
	const source =
		'<source type="image/webp" srcset="/a/desk-480.webp 480w, /a/desk-960.webp 960w" sizes="(min-width: 45rem) 41rem, 100vw">';

	test('becomes a figure that takes its room at once', async () => {
		expect(await html('![A desk](./desk.jpg)')).toBe(
			`<figure class="picture"><picture>${source}<img src="/a/desk-960.jpg" alt="A desk" width="960" height="640" decoding="async"></picture></figure>`,
		);
	});

	test('may have a caption, which is text', async () => {
		expect(await html('![A desk](./desk.jpg "Pens & <b>paper</b>")')).toContain(
			'</picture><figcaption>Pens &amp; &lt;b&gt;paper&lt;/b&gt;</figcaption></figure>',
		);
	});

	test('loads when the reader comes near, unless it is the first', async () => {
		const text = '![A](./desk.jpg)\n\n- one\n- ![B](./desk.jpg)\n\n![C](./desk.jpg)';
		const lazy = (await html(text)).match(/<img[^>]+>/g)?.map((img) => img.includes('loading="lazy"'));
		expect(lazy).toEqual([false, true, true]);
	});

	test('is listed with its line', () => {
		const { pictures, diagnostics } = compileEntry(
			{ text: 'Words.\n\n![A desk](desk%201.jpg)\n', file: `guide.${ending}`, firstLine: 10 },
			directiveContext(),
		).facts;
		expect({ pictures, diagnostics }).toEqual({
			pictures: [{ to: 'desk%201.jpg', file: `guide.${ending}`, line: 12 }],
			diagnostics: [],
		});
	});
});
