// What stands below a task of a checklist is on paper too.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ElementContent } from 'hast';
import { describe, expect, test } from 'vitest';
import { blocksOf } from '../../../src/documents/typst/blocks.ts';
import type { Reading } from '../../../src/documents/typst/html.ts';
import { makePdf } from '../../../src/documents/typst/pdf.ts';
import { Typesetter } from '../../../src/documents/typst/typesetter.ts';
import { derivePalette } from '../../../src/site/palette.ts';
import { book, chapter } from '../../support/book.ts';
import { directiveContext } from '../../support/directives.ts';
import { paperFonts } from '../../support/paper.ts';
import { plainTree } from '../../support/plain-tree.ts';
import { poppler } from '../../support/poppler.ts';
import { render } from '../../support/render.ts';

const reading = (): Reading => ({
	ids: new Set(),
	origin: 'https://firm.example',
	pictureOf: () => undefined,
	unknown: new Set(),
	undrawn: new Set(),
});
const blocks = (html: string) => blocksOf(plainTree(html).children as ElementContent[], reading());
const html = (md: string) => render(md, 'md', directiveContext());

describe('below a task stays', () => {
	test.each([
		['a paragraph', 'Steam helps.'],
		['two paragraphs', 'Steam helps.\n\nSo does time.'],
		['another task', '- [ ] Sub task'],
		['tasks below tasks', '- [ ] Sub task\n\n  Words.\n\n  - [ ] Third'],
		['a list', '- Water\n- Iron'],
		['a list with numbers', '1. Water\n2. Iron'],
		['code', '```\niron --hot\n```'],
		['a quotation', '> Iron well.'],
		['a table', '| A | B |\n| - | - |\n| 1 | 2 |'],
		['a heading', '### How'],
		['a note', ':::tip\nIron *it*.\n:::'],
		['several kinds', 'Steam helps.\n\n- [ ] Sub task\n\nWords.'],
	])('%s', async (_, below) => {
		const indented = below.replaceAll(/^(?=.)/gm, '  ');
		const [list] = blocks(await html(`- [ ] Iron a *shirt* (5 min) #iron\n\n${indented}\n- [ ] Go`));
		expect(list).toEqual({
			is: 'tasks',
			items: [
				{
					of: ['Iron a ', { is: 'strong', of: ['shirt'] }],
					aside: ['[checklist.minutes 5]'],
					below: blocks(await html(below)),
				},
				{ of: ['Go'], aside: [] },
			],
		});
	});

	test.each([
		['', ''],
		['<p>', '</p>'],
		['<label>', '</label>'],
	])('in a list of tasks in plain Markdown, whose words stand in %j', (open, close) => {
		const written = `<li>${open}<input type="checkbox"> Iron a <b>shirt</b>${close}<p>Steam</p><ul><li><input type="checkbox"> Sub</li></ul></li>`;
		expect(blocks(`<ul>${written}</ul>`)).toEqual([
			{
				is: 'tasks',
				items: [
					{
						of: ['Iron a ', { is: 'strong', of: ['shirt'] }],
						aside: [],
						below: [
							{ is: 'p', look: 'text', of: ['Steam'] },
							{ is: 'tasks', items: [{ of: ['Sub'], aside: [] }] },
						],
					},
				],
			},
		]);
	});
});

test('a PDF holds tasks as a list, and each box has a text of its own', async () => {
	const made = await html('- [ ] Iron (5 min)\n- [ ] Go');
	const file = await pdfOf(made);
	const tags = poppler('pdfinfo', '-struct', file).match(/^ *(?:L|LI|Lbl|LBody|Figure)\b/gm);
	rmSync(dirname(file), { recursive: true });
	const entry = ['LI', 'Lbl', 'Figure', 'LBody'];
	expect(tags?.map((tag) => tag.trim())).toEqual(['L', ...entry, ...entry]);
});

test.each([
	['ltr', 'en', ['Shirt', 'Steam', 'Sub', 'Words']],
	['rtl', 'ar', ['درس', 'دار', 'ورد', 'سلم']],
] as const)('a PDF that is read %s shows it further in than the box', async (dir, lang, words) => {
	const [task, paragraph, sub, third] = words;
	const made = await html(
		`Before.\n\n- [ ] ${task} (5 min)\n\n  ${paragraph}\n\n  - [ ] ${sub}\n\n    ${third}\n- [ ] Last`,
	);
	const file = await pdfOf(made, { lang, dir });
	const found = [
		...poppler('pdftotext', '-bbox', file, '-').matchAll(
			/xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)".*>(.*)</g,
		),
	].map(([, left, top, right, word]) => ({
		// How far from the side where text starts.
		in: dir === 'ltr' ? Number(left) : 595 - Number(right),
		top: Number(top),
		word: (word ?? '').normalize('NFKC'),
	}));
	rmSync(dirname(file), { recursive: true });
	const sorted = (word: string) => Array.from(word).toSorted().join('');
	const places = words.map((word) => found.find((each) => sorted(each.word) === sorted(word)));
	expect(places).not.toContain(undefined);
	const [one, two, three, four] = places.map((place) => Math.round(place?.in ?? 0));
	expect([two, four]).toEqual([one, three]);
	expect(three).toBeGreaterThan((one ?? 0) + 10);
	const tops = places.map((place) => place?.top ?? 0);
	expect(tops.toSorted((a, b) => a - b)).toEqual(tops);
	// Minutes stay at the other side of the column.
	const minutes = found.filter((each) => each.word.includes('checklist.minutes'));
	expect(minutes.map((each) => each.in > 140)).toEqual([true]);
});

/** A PDF of one chapter, in a folder of its own. */
async function pdfOf(made: string, language: { lang?: string; dir?: 'ltr' | 'rtl' } = {}): Promise<string> {
	const fonts = await paperFonts();
	const colours = derivePalette({ accent: '#00543f' }).light;
	const pictureAt = () => undefined;
	const press = { typesetter: new Typesetter(fonts), fonts, colours, paper: 'a4' as const, pictureAt };
	const file = join(mkdtempSync(join(tmpdir(), 'callback-')), 'a.pdf');
	writeFileSync(file, makePdf(book([chapter('one', made, language)], language), press).data);
	return file;
}
