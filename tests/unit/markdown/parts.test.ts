import { describe, expect, test } from 'vitest';
import { compileEntry } from '../../../src/markdown/compile.ts';
import type { Override } from '../../../src/markdown/override.ts';
import { directiveContext } from '../../support/directives.ts';
import { normal, plainLinks, render, type Ending } from '../../support/render.ts';

const guide = `Hello.[^a]

## Before you go

Old words.[^b] [down](#on-the-day)

### What to pack

Old list.

[^b]: Old note.

## On the day

Ours, and [up](#what-to-pack).

[^a]: Our note.
`;

const part = (heading: string, text: string, ending: Ending = 'md'): Override => ({
	heading,
	text,
	file: `parts/${heading}.${ending}`,
	firstLine: 4,
});

async function show(ending: Ending, parts: readonly Override[], text = guide): Promise<string> {
	return normal(await render(text, ending, directiveContext(), plainLinks, {}, undefined, parts));
}

const facts = (...parts: Override[]) =>
	compileEntry({ text: guide, file: 'guide.md', firstLine: 1, parts }, directiveContext()).facts;

describe.each<Ending>(['md', 'mdx'])('in a guide in .%s', (ending) => {
	test('a part stands under its heading, up to the next one of that level', async () => {
		const html = await show(ending, [part('before-you-go', 'Our *words*.\n')]);
		expect(html).toContain(
			'<h2 id="before-you-go">Before you go</h2><p>Our <em>words</em>.</p><h2 id="on-the-day">',
		);
		expect(html).not.toContain('Old');
	});

	test('a part of a smaller heading leaves the words around it', async () => {
		const html = await show(ending, [part('what-to-pack', 'A pen.\n')]);
		expect(html).toContain('Old words.');
		expect(html).toContain('<h3 id="what-to-pack">What to pack</h3><p>A pen.</p>');
	});

	test('the opening is what stands above the first heading', async () => {
		const html = await show(ending, [part('opening', 'Welcome.\n')]);
		expect(html).toMatch(/^<p>Welcome\.<\/p><h2 id="before-you-go">/);
	});

	test('footnotes of the part and of the guide keep apart', async () => {
		const html = await show(ending, [part('before-you-go', 'Ours.[^a]\n\n[^a]: A note of the firm.\n')]);
		expect(html).toMatch(/Our note\.[\s\S]*A note of the firm\./);
		expect(html).not.toContain('Old note');
	});

	test('our link to a heading that went leads to the one above it', async () => {
		expect(await show(ending, [part('before-you-go', 'Ours.\n')])).toContain(
			'<a href="#before-you-go">up</a>',
		);
	});

	test.each<[Ending, string]>([
		['md', 'Press <kbd>Esc *now*</kbd><br>twice.<!-- why -->\n\n::question{id=Q001}\n\nAt 9:30 sharp.\n'],
		['mdx', 'Press <kbd>Esc *now*</kbd><br/>twice.{/* why */}\n\n<Question id="Q001" />\n\nAt 9:30 sharp.\n'],
	])('a part in .%s keeps its tags and pieces', async (own, text) => {
		const html = await show(ending, [part('before-you-go', text, own)]);
		expect(html).toContain('<p>Press <kbd>Esc <em>now</em></kbd><br>twice.</p><details class="question"');
		expect(html).toContain('<p>At 9:30 sharp.</p>');
	});

	test('the words of the region are for our text alone', async () => {
		const reword = (text: string) => text.replaceAll('words', 'vocables');
		const parts = [part('what-to-pack', 'Their words.\n')];
		const html = await render(guide, ending, directiveContext(), plainLinks, { reword }, undefined, parts);
		expect(html).toContain('Old vocables.');
		expect(html).toContain('Their words.');
	});
});

describe('the facts of a guide with parts', () => {
	test('says what each part stands for', () => {
		const text = ':::evidence{claims="C001, C009"}\nOurs.\n:::\n';
		expect(facts(part('before-you-go', text)).parts).toEqual([
			{
				heading: 'before-you-go',
				ours: 'Old words.[^b] [down](#on-the-day)\n\n### What to pack\n\nOld list.\n\n[^b]: Old note.',
				gone: ['what-to-pack'],
				claims: ['C001'],
			},
		]);
	});

	test('knows the file and line of everything', () => {
		const { headings, links, diagnostics } = facts(
			part('before-you-go', '### What to wear\n\n[a](/a/)\n'),
			part('on-the-day', 'Look:\n\n::question{id=Q009}\n'),
		);
		expect(headings.map(({ id, file, line }) => [id, file, line])).toEqual([
			['before-you-go', 'guide.md', 3],
			['what-to-wear', 'parts/before-you-go.md', 4],
			['on-the-day', 'guide.md', 13],
		]);
		expect(links).toEqual([{ to: '/a/', file: 'parts/before-you-go.md', line: 6 }]);
		expect(diagnostics.map(({ file, line }) => [file, line])).toEqual([['parts/on-the-day.md', 6]]);
	});
});
