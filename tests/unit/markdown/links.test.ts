import { describe, expect, test } from 'vitest';
import { directiveContext } from '../../support/directives.ts';
import { normal, plainLinks, render } from '../../support/render.ts';

describe.each(['md', 'mdx'] as const)('a link in .%s', (ending) => {
	const html = async (text: string, links = {}) =>
		normal(await render(text, ending, directiveContext(), { ...plainLinks, ...links }));

	test.each([
		['/guides/pay/', '/a/guides/pay/'],
		['/a/', '/a/a/'],
		['#here', '#here'],
		['https://b.example/', 'https://b.example/'],
		['mailto:b@c.example', 'mailto:b@c.example'],
	])('to %s on a site below /a/ leads to %s', async (to, target) => {
		expect(await html(`[words](${to})`, { base: '/a/' })).toBe(`<p><a href="${target}">words</a></p>`);
	});

	test('in a table, in a piece and as a reference gets the path of the site too', async () => {
		const directive = {
			md: ':::example{who="A nurse"}\n[c](/c/)\n:::',
			mdx: '<Example who="A nurse">\n\n[c](/c/)\n\n</Example>',
		};
		const text = `| x |\n| - |\n| [a](/a/) |\n\n[b]\n\n[b]: /b/\n\n${directive[ending]}`;
		const found = (await html(text, { base: '/site/' })).match(/href="[^"]+"/g);
		expect(found).toEqual(['href="/site/a/"', 'href="/site/b/"', 'href="/site/c/"']);
	});

	test('of an evidence note leads to the evidence page below the path of the site', async () => {
		const note = {
			md: ':::evidence{claims=C002}\nBe early.\n:::',
			mdx: '<Evidence claims="C002">\n\nBe early.\n\n</Evidence>',
		};
		expect(await html(note[ending], { base: '/evidence/' })).toContain('href="/evidence/evidence/#c002"');
	});

	test('that leads nowhere on this site leaves its words', async () => {
		expect(await html('Read [the *whole* guide](/guides/pay/).', { resolve: () => undefined })).toBe(
			'<p>Read the <em>whole</em> guide.</p>',
		);
	});
});
