import { describe, expect, test } from 'vitest';
import { chapterHtml, readAnchor } from '../../../src/lib/chapter.ts';
import { plainTree } from '../../support/plain-tree.ts';

const place = {
	id: 'star-stories',
	base: '/guide/',
	together: new Set(['star-stories', 'calm-your-nerves']),
	deeper: 2,
};
const chapter = (html: string) => chapterHtml(plainTree(html), place);

describe('A guide as a chapter', () => {
	test('has headings two levels down, with ids of its own', () => {
		expect(chapter('<h2 id="shape">The shape</h2>').html).toBe('<h4 id="star-stories--shape">The shape</h4>');
	});

	test('keeps what points to an id pointing there', () => {
		const { html } = chapter(
			'<sup><a href="#fn-1" id="fnref-1" aria-describedby="note">1</a></sup><p id="note"></p>',
		);
		expect(html).toContain('href="#star-stories--fn-1" id="star-stories--fnref-1"');
		expect(html).toContain('aria-describedby="star-stories--note"');
		expect(html).toContain('<p id="star-stories--note">');
	});

	test.each([
		['/guide/guides/calm-your-nerves/', '#calm-your-nerves'],
		['/guide/guides/calm-your-nerves/#breathe', '#calm-your-nerves--breathe'],
		['/guide/guides/another/', '/guide/guides/another/'],
		['/guide/glossary/#star', '/guide/glossary/#star'],
		['#shape', '#star-stories--shape'],
		['mailto:mira@example.com', 'mailto:mira@example.com'],
	])('leads from %s to %s', (to, wanted) => {
		expect(chapter(`<a href="${to}">x</a>`).html).toContain(`href="${wanted}"`);
	});

	test('numbers links to elsewhere and lists them, but for those in the notes at its foot', () => {
		const { html, references } = chapter(
			'<p>See <a href="https://a.example/">A</a> and <a href="https://b.example/">B</a>.</p><section data-plain="footnotes"><a href="https://c.example/">C</a></section>',
		);
		expect(references).toEqual([
			{ text: 'A', to: 'https://a.example/' },
			{ text: 'B', to: 'https://b.example/' },
		]);
		expect(html).toContain('B</a><sup class="ref">[2]</sup>');
		expect(html).toContain('C</a></section>');
	});

	test('is open, and leaves out what needs a script', () => {
		const { html } = chapter(
			'<details class="question"><summary>Why?</summary><p>So.</p></details><callback-copy-button class="say"><p>Yes</p><div data-plain="screen"><button>Copy</button></div></callback-copy-button><p hidden>Secret</p><script>x</script>',
		);
		expect(html).toBe(
			'<details class="question" open><summary>Why?</summary><p>So.</p></details><div class="say"><p>Yes</p></div>',
		);
	});

	test('says how many sources say so, without the claims', () => {
		const { html } = chapter(
			'<details><summary class="sources" data-plain="sources">3 of 5 sources</summary><ul><li>A claim</li></ul></details>',
		);
		expect(html).toBe('<p class="sources">3 of 5 sources</p>');
	});

	test('keeps the boxes of checklists, which are ticked as in the guide', () => {
		const box =
			'<callback-checklist class="checklist"><input type="checkbox" data-task="a/b"></callback-checklist>';
		expect(chapter(box).html).toBe(box);
	});
});

test.each([
	['star-stories', 'star-stories', undefined],
	['star-stories--shape', 'star-stories', 'shape'],
	['star-stories--pay--what-to-say', 'star-stories', 'pay--what-to-say'],
])('the id %s stands in the chapter %s', (id, guide, anchor) =>
	expect(readAnchor(id)).toEqual({ guide, anchor }),
);
