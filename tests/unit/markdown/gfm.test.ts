import { describe, expect, test } from 'vitest';
import { directiveContext } from '../../support/directives.ts';
import { normal, render } from '../../support/render.ts';

const table = (head: string, body: string) =>
	'<div class="table" role="group" aria-label="Table" tabindex="0">' +
	`<table><thead><tr>${head}</tr></thead><tbody><tr>${body}</tr></tbody></table></div>`;

const checklist = (items: string, sum: string) =>
	`<callback-checklist class="checklist"><ul>${items}</ul><p class="checklist-sum" data-pagefind-ignore="">` +
	`${sum}<output data-count="[checklist.count]"></output></p></callback-checklist>`;

const task = (id: string, words: string) =>
	`<li><label><input type="checkbox" data-task="guide/${id}"><span>${words}</span>`;

const noted = (id: string, place: string, number: number) =>
	`<sup><a href="#fn-${id}" id="fnref-${place}" data-footnote-ref="" aria-describedby="footnote-label">${number}</a></sup>`;

const back = (place: string, label: string, sign: string) =>
	`<a href="#fnref-${place}" data-footnote-backref="" aria-label="[footnotes.back ${label}]" class="data-footnote-backref">${sign}</a>`;

const notes = (items: string) =>
	'<section data-footnotes="" class="footnotes"><h2 class="footnotes-title" id="footnote-label">[footnotes.title]</h2>' +
	`<ol>${items}</ol></section>`;

describe.each(['md', 'mdx'] as const)('remark-gfm in .%s', (ending) => {
	const html = async (text: string) => normal(await render(text, ending, directiveContext()));

	test.each([
		[
			'a table in a frame of its own',
			'| a | b |\n| - | - |\n| 1 | 2 |',
			table('<th scope="col">a</th><th scope="col">b</th>', '<td>1</td><td>2</td>'),
		],
		[
			'alignment of columns without a style attribute, in the reading direction',
			'| a | b | c |\n| :- | :-: | -: |\n| 1 | 2 | 3 |',
			table(
				'<th scope="col" data-align="start">a</th><th scope="col" data-align="center">b</th><th scope="col" data-align="end">c</th>',
				'<td data-align="start">1</td><td data-align="center">2</td><td data-align="end">3</td>',
			),
		],
		[
			'a bar and marks inside cells',
			'| a \\| b | **c** |\n| - | - |\n| `1` | ~~2~~ |',
			table(
				'<th scope="col">a | b</th><th scope="col"><strong>c</strong></th>',
				'<td><code>1</code></td><td><del>2</del></td>',
			),
		],
		[
			'an empty corner as a cell, which is no heading of anything',
			'|   | b |\n| - | - |\n| 1 | 2 |',
			table('<td></td><th scope="col">b</th>', '<td>1</td><td>2</td>'),
		],
		[
			'a task list as a checklist with ids, times and their sum',
			'- [ ] Iron a shirt (10 min) #iron\n- [x] Print *two* copies (5 min)',
			checklist(
				`${task('iron', 'Iron a shirt')} <small>[checklist.minutes 10]</small></label></li>` +
					`${task('print-two-copies', 'Print <em>two</em> copies')} <small>[checklist.minutes 5]</small></label></li>`,
				'<span>[checklist.total 15]</span>',
			),
		],
		[
			'a task list below a task as a part of its checklist',
			'- [ ] Pack (5 min)\n\n  With care:\n\n  - [ ] A pen (10 min)\n  - [ ] Paper\n- [ ] Go',
			checklist(
				`${task('pack', 'Pack')} <small>[checklist.minutes 5]</small></label><p>With care:</p><ul>` +
					`${task('a-pen', 'A pen')} <small>[checklist.minutes 10]</small></label></li>` +
					`${task('paper', 'Paper')}</label></li></ul></li>${task('go', 'Go')}</label></li>`,
				'<span>[checklist.total 15]</span>',
			),
		],
		[
			'a numbered task list with its numbers',
			'3. [ ] Pack\n4. [ ] Go',
			checklist(`${task('pack', '3. Pack')}</label></li>${task('go', '4. Go')}</label></li>`, ''),
		],
		['a task list without times', '- [ ] Rest', checklist(`${task('rest', 'Rest')}</label></li>`, '')],
		['strikethrough with two tildes', 'It is ~~not~~ so.', '<p>It is <del>not</del> so.</p>'],
		['one tilde as a tilde', 'About ~ten~ minutes, ~10 euros.', '<p>About ~ten~ minutes, ~10 euros.</p>'],
		[
			'bare addresses as links',
			'See www.a.example or https://b.example/x, or write to c@d.example.',
			'<p>See <a href="http://www.a.example">www.a.example</a> or <a href="https://b.example/x">https://b.example/x</a>, ' +
				'or write to <a href="mailto:c@d.example">c@d.example</a>.</p>',
		],
		[
			'footnotes, one of them named twice, with labels in the language of the site',
			'One.[^a] Two.[^b] Again.[^a]\n\n[^a]: First.\n[^b]: Second, **strong**.',
			`<p>One.${noted('a', 'a', 1)} Two.${noted('b', 'b', 2)} Again.${noted('a', 'a-2', 1)}</p>` +
				notes(
					`<li id="fn-a"><p>First. ${back('a', '1', '↩')} ${back('a-2', '1-2', '↩<sup>2</sup>')}</p></li>` +
						`<li id="fn-b"><p>Second, <strong>strong</strong>. ${back('b', '2', '↩')}</p></li>`,
				),
		],
		['quotes and dashes as they are written', '"Yes" -- so...', '<p>"Yes" -- so...</p>'],
		[
			'headings with ids',
			'## When to ask?\n\n## When to ask?',
			'<h2 id="when-to-ask">When to ask?</h2><h2 id="when-to-ask-1">When to ask?</h2>',
		],
	])('writes %s', async (_, text, expected) => expect(await html(text)).toBe(expected));
});
