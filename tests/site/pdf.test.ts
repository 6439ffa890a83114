import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, ElementContent } from 'hast';
import { describe, expect, inject, test } from 'vitest';
import { blocksOf } from '../../src/documents/typst/blocks.ts';
import { asChapter } from '../../src/lib/chapter.ts';
import { attribute, elementsIn, parseHtml, textOf } from '../../src/lib/html-tree.ts';
import { objectsIn } from '../support/pdf.ts';
import { poppler } from '../support/poppler.ts';
import { mainFilesIn } from '../support/sites.ts';
import { fillHoles } from '../../src/markdown/component-hole.ts';
import { loadSite } from '../support/load.ts';

/** Faces of the fixtures, and those that stand in for letters and signs they lack. */
const fonts = [
	'AtkinsonHyperlegibleNext',
	'LibreFranklin',
	'Newsreader',
	'NotoSansArabic',
	'LibertinusSerif',
];

/** Draws blocks of code, and nothing else. */
const codeFont = 'DejaVuSansMono';

const bytesOf = (file: string) => objectsIn(readFileSync(file));

describe.each(inject('sites'))('PDF files of $name', ({ name: site, dist, dir }) => {
	const names = [...mainFilesIn(dist).keys()].filter((path) => /^documents\/.*\.pdf$/.test(path));
	const file = (name: string) => join(dist, 'documents', `${name}.pdf`);
	const lang = () =>
		/<html[^>]* lang="([^"]+)"/.exec(readFileSync(join(dist, 'index.html'), 'utf8'))?.[1] ?? '';
	const pages = (name: string) => Number(/Pages:\s+(\d+)/.exec(poppler('pdfinfo', file(name)))?.[1]);

	test('are there for the whole, for sections and for situations', () => {
		expect(names).toContain('documents/handbook.pdf');
		expect(names).toContain('documents/preparation.pdf');
		expect(names).toContain('documents/guides/interview-tomorrow.pdf');
	});

	test.each(names)('are tagged after PDF/UA-1, with title, author, language and bookmarks: %s', (name) => {
		const info = poppler('pdfinfo', join(dist, name));
		expect(info).toMatch(/^Title: +\S/m);
		expect(info).toMatch(/^Author: +\S/m);
		expect(info).toMatch(/^Tagged: +yes$/m);
		const bytes = bytesOf(join(dist, name));
		expect(bytes).toMatch(/pdfuaid:part(?:>|=")1/);
		expect(bytes).toContain('/Outlines');
		expect(bytes).toMatch(/\/Lang ?\([a-z]{2}/);
	});

	test('say the language of the site', () => {
		const [, told] = /\/Type ?\/Catalog[\s\S]*?\/Lang ?\(([^)]+)\)/.exec(bytesOf(file('handbook'))) ?? [];
		expect(told?.slice(0, 2)).toBe(lang().slice(0, 2));
	});

	/** Blocks of code stand in the guides of Ember alone. */
	const faces = site === 'ember' ? [...fonts, codeFont] : fonts;

	test.each(names)('hold all their fonts, and only those of the brand: %s', (name) => {
		const rows = poppler('pdffonts', join(dist, name)).trim().split('\n').slice(2);
		expect(rows.length).toBeGreaterThan(0);
		for (const row of rows) {
			expect(faces.filter((font) => row.includes(`+${font}`))).toHaveLength(1);
			expect(row).toMatch(/ yes yes yes +\d+ +0$/);
		}
	});

	test('have the headings of guides, lists and tables in their structure', () => {
		const tags = poppler('pdfinfo', '-struct', file('handbook'));
		for (const tag of ['H1', 'H2', 'H3', 'L', 'LI', 'LBody', 'Table', 'TH', 'TD', 'TOC', 'Link'])
			expect(tags).toMatch(new RegExp(`^ *${tag}\\b`, 'm'));
	});

	test('of situations take one sheet of paper', () => {
		for (const name of names.filter((path) => path.startsWith('documents/guides/')))
			expect(pages(name.slice('documents/'.length, -'.pdf'.length))).toBeLessThanOrEqual(2);
	});

	test('have each chapter on the page that the contents name', () => {
		const chapters = chaptersOf(dist, dir);
		const plain = (text: string) => text.replace(/[\s\u2060\u200e\u200f]+/g, ' ');
		const whole = poppler('pdftotext', '-raw', file('handbook'), '-').split('\f').map(plain);
		const contents = whole.slice(1, 4).join(' ');
		// What is written from right to left comes out of a PDF file in an order of its own.
		for (const { title } of chapters.filter((chapter) => chapter.dir === 'ltr')) {
			const at = contents.indexOf(plain(title));
			expect({ title, listed: at >= 0 }).toEqual({ title, listed: true });
			const around = contents.slice(Math.max(0, at - 8), at + title.length + 8);
			const numbers = [...around.matchAll(/\d+/g)].map(([number]) => Number(number));
			expect(numbers.some((number) => whole[number - 1]?.includes(plain(title)))).toBe(true);
		}
	});

	test('read in the order of the guides', () => {
		const text = poppler('pdftotext', '-raw', file('guides/panel-interview'), '-').replace(/\s+/g, ' ');
		const chapter = chaptersOf(dist, dir).find(({ id }) => id === 'panel-interview');
		const body = JSON.stringify(chapter?.body);
		const headings = [...body.matchAll(/"tagName":"h4".*?"value":"([^"]+)"/g)].map(([, found = '']) => found);
		expect(headings.length).toBeGreaterThan(2);
		const places = headings.map((heading) => text.indexOf(heading));
		expect(places).not.toContain(-1);
		expect(places).toEqual(places.toSorted((a, b) => a - b));
	});

	test('have a look for every element of the chapters', () => {
		const unknown = new Set<string>();
		const reading = {
			ids: new Set<string>(),
			origin: 'https://callback.example',
			pictureOf: () => undefined,
			undrawn: new Set<string>(),
			unknown,
		};
		const { bodies } = loadSite(site)[0];
		for (const [id, body] of bodies) {
			const tree = asChapter(fillHoles(body.tree()), { id, base: '/', together: new Set(), deeper: 0 });
			blocksOf(tree.children as ElementContent[], reading);
		}
		expect(bodies.size).toBeGreaterThan(20);
		expect([...unknown]).toEqual([]);
	});
});

/** The chapters as they stand on the page of the handbook. */
function chaptersOf(dist: string, dir: 'ltr' | 'rtl') {
	const page = parseHtml(readFileSync(join(dist, 'handbook/index.html'), 'utf8'));
	const classOf = (node: Element) => attribute(node, 'className').split(' ');

	return elementsIn(page)
		.filter((node) => classOf(node).includes('chapter'))
		.map((chapter) => {
			const child = (fits: (node: Element) => boolean) => elementsIn(chapter).find(fits);
			const title = child(({ tagName }) => tagName === 'h3');
			const body = child((node) => classOf(node).includes('guide-body'));
			return {
				id: attribute(chapter, 'id'),
				dir: attribute(chapter, 'dir') || dir,
				title: title ? textOf(title) : '',
				body: body ? body.children : [],
			};
		});
}
