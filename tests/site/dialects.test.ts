import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { serve } from '../../src/hosting/serve.ts';
import type { Outcome } from '../support/command.ts';
import { importTexts, shownOf, sourceOf, syntax, texts, wordsOf } from '../support/dialects.ts';
import { addressesOf as linksOf, deadLinks } from '../support/links.ts';
import { attribute, textOf, type Element, type Page } from '../support/pages.ts';
import { poppler } from '../support/poppler.ts';
import { addressesOf, asking } from '../support/search-site.ts';
import { filesIn } from '../support/sites.ts';

const folder = mkdtempSync(join(tmpdir(), 'callback-dialects-'));
const dist = join(folder, 'dist');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let check: Outcome;
let pages: Map<string, Page>;
let notes: string;
const pageOf = (id: string) => pages.get(`/guides/${id}/`)!;
const partsOf = ({ elements }: Page, name: string) => elements.filter(({ tagName }) => tagName === name);
const hasClass = (element: Element, name: string) => attribute(element, 'class')?.split(' ').includes(name);

/** What the import tells of one text. */
const notesOn = (id: string) =>
	notes.split(/^## /m).find((part) => part.startsWith(`content/en/guides/working/${id}.md`)) ?? '';

/** What is said of a text on its page, in attributes too, and in the notes. */
function saidOf(id: string): string {
	const { elements } = pageOf(id);
	const attributes = elements.flatMap(({ attrs }) => attrs.map(({ value }) => value));
	const main = partsOf(pageOf(id), 'main')[0]!;
	return [...piecesOf(main), ...attributes, notesOn(id)].join('\n');
}

beforeAll(async () => {
	({ check, pages, notes } = await importTexts(folder));
}, 300_000);

describe('ten texts of Docusaurus, MkDocs, Hugo, Starlight and GitHub', () => {
	test('give a site of which the check has nothing to tell', () => {
		expect({ code: check.code, stderr: check.stderr }).toEqual({ code: 0, stderr: '' });
		const told = check.stdout.match(/^\S.*:$/gm);
		expect(told).toEqual(['Your colour, where it was changed to be easy to read:']);
	});

	test.each(Object.keys(texts))('keep or tell every word: %s', (id) => {
		const said = new Set(wordsOf(saidOf(id)));
		const words = new Set(wordsOf(shownOf(id)).filter((word) => !syntax.has(word)));
		expect(words.size).toBeGreaterThan(80);
		expect([...words].filter((word) => !said.has(word))).toEqual([]);
	});

	test.each(Object.keys(texts))('keep every table as it is: %s', (id) => {
		const plain = (cell: string) =>
			cell
				.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
				.replace(/\*\*/g, '')
				.trim();
		const rows = sourceOf(id)
			.split('\n')
			.filter((line) => line.startsWith('|') && !/^[|\s:-]+$/.test(line))
			.map((line) => line.split('|').slice(1, -1).map(plain));
		const cells = (row: Element) => row.childNodes.map((cell) => textOf(cell).trim());
		const shown = partsOf(pageOf(id), 'tr').map((row) => JSON.stringify(cells(row)));
		expect(rows.filter((row) => !shown.includes(JSON.stringify(row)))).toEqual([]);
	});

	test('keep every picture, and tell which cannot be shown', () => {
		const pictures: [string, string][] = [
			['timesheets', 'A sheet with all four corners in the picture'],
			['parking', 'Plan of the gates and the three car parks'],
			['what-to-bring', 'A lanyard with a badge, photograph side up'],
			['first-shift', 'The gate with the guard’s window on the left'],
			['expenses', 'The receipt with its date and sum marked'],
		];
		for (const [id, words] of pictures)
			expect(partsOf(pageOf(id), 'img').map((image) => attribute(image, 'alt'))).toContain(words);
		expect(notesOn('expenses')).toMatch(/way\.svg .*The way of a receipt.*Save it as PNG/);
		expect(notesOn('expenses')).toContain('From the shop to the slip');
	});

	test.each(Object.keys(texts))('keep every link to elsewhere: %s', (id) => {
		const written = sourceOf(id).match(/(?:https:\/\/|mailto:)[\w@./-]+\w\/?/g) ?? [];
		const kept = [...linksOf(pageOf(id)), notesOn(id)].join('\n');
		expect(written.filter((address) => !kept.includes(address))).toEqual([]);
	});

	test('lead to each other, and to nothing that is not there', () => {
		const found = Object.keys(texts).map((id) => {
			const main = partsOf(pageOf(id), 'article')[0] ?? partsOf(pageOf(id), 'main')[0]!;
			const body = pageOf(id).elements.filter((element) => isInside(element, main));
			const links = body.flatMap((element) => attribute(element, 'href') ?? []);
			return [id, texts[id]!.to.filter((to) => !links.includes(to))];
		});
		expect(found.filter(([, missing]) => missing!.length > 0)).toEqual([]);
		expect(deadLinks({ dist, base: '/' }, [...pages.values()])).toEqual([]);
	});

	test('have notes, accordions, steps and cards as ours', () => {
		const count = (id: string, name: string) =>
			pageOf(id).elements.filter((element) => hasClass(element, name)).length;
		const kinds = ['note', 'accordion', 'steps', 'cards'];
		const counts = Object.keys(texts).map((id) => [id, kinds.map((name) => count(id, name)).join(' ')]);
		expect(Object.fromEntries(counts)).toEqual({
			expenses: '1 0 0 0',
			safety: '3 1 0 0',
			'holiday-pay': '1 0 1 0',
			'what-to-bring': '1 1 0 0',
			parking: '2 1 0 0',
			payslips: '1 2 0 0',
			'first-shift': '3 0 1 2',
			'calling-in-sick': '2 0 1 0',
			timesheets: '2 1 0 0',
			uniforms: '3 0 0 0',
		});
	});

	test('keep headings to the sixth level, footnotes and tasks', () => {
		const { elements } = pageOf('safety');
		for (const [name, words] of [
			['h4', 'Knives'],
			['h5', 'Carrying'],
			['h6', 'Blade down'],
		])
			expect(
				elements.filter(({ tagName }) => tagName === name).map((heading) => textOf(heading).trim()),
			).toContain(words);
		expect(elements.filter((element) => attribute(element, 'data-footnote-ref') !== undefined)).toHaveLength(
			3,
		);
		expect(elements.filter((element) => attribute(element, 'type') === 'checkbox').length).toBeGreaterThan(3);
	});

	test('stand in the groups of their section', () => {
		const page = pages.get('/working/')!;
		const groups = partsOf(page, 'section').flatMap((section) => {
			const inside = page.elements.filter((element) => isInside(element, section));
			const heading = inside.find(({ tagName }) => tagName === 'h2');
			const links = inside.flatMap((element) => attribute(element, 'href') ?? []);
			return heading ? [[textOf(heading).trim(), links.sort()] as const] : [];
		});
		const expected = ['First days', 'Pay', 'On site'].map((name) => [
			name,
			Object.keys(texts)
				.filter((id) => texts[id]!.group === name)
				.map((id) => `/guides/${id}/`)
				.sort(),
		]);
		expect(groups).toEqual(expected);
	});

	test('are found by the words that only they have, and by those of their front matter', async () => {
		const own = Object.entries(texts).map(([id, { word }]): [string, string] => [word, id]);
		for (const [word, id] of own)
			expect(Object.keys(texts).filter((each) => wordsOf(sourceOf(each)).includes(word))).toEqual([id]);
		const all = [...own, ['clocking', 'timesheets'], ['wage slip', 'payslips']] as const;
		const { server, address } = await serve(dist, '/', 0);
		const answer = await asking(address, 'en');
		const found: [string, string | undefined][] = [];
		for (const [word] of all)
			found.push([word, (await addressesOf(answer(word), address.replace(/\/$/, '')))[0]]);
		vi.unstubAllGlobals();
		server.close();
		expect(found).toEqual(all.map(([word, id]) => [word, `/guides/${id}/`]));
	});

	test.each(['handbook', 'working'])('are printed in %s.pdf with their titles and all that opens', (name) => {
		expect([...filesIn(dist).keys()]).toContain(`documents/${name}.pdf`);
		const paper = poppler('pdftotext', '-raw', join(dist, 'documents', `${name}.pdf`), '-').replace(
			/\s+/g,
			' ',
		);
		const lines = [
			...Object.values(texts).map(({ title }) => title),
			'What if the supervisor has gone home?',
			'Ask the person who takes over',
			'We take no fee for finding you work.',
		];
		expect(lines.filter((line) => !paper.includes(line))).toEqual([]);
	});
});

/** Each piece of text inside of an element: cells and items stand beside each other without a blank. */
function piecesOf(node: Element['childNodes'][number]): string[] {
	return 'childNodes' in node ? node.childNodes.flatMap(piecesOf) : [textOf(node)];
}

function isInside(element: Element, holder: Element): boolean {
	for (let at = element.parentNode; at; at = 'parentNode' in at ? at.parentNode : null)
		if (at === holder) return true;
	return false;
}
