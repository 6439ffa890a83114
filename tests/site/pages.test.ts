import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { describe, expect, inject, test } from 'vitest';
import { readHeaders, styleHashOf } from '../../src/hosting/headers.ts';
import { inlineCode } from '../support/inline-code.ts';
import { deadLinks } from '../support/links.ts';
import { attribute, pagesOf, partial, readPage, textOf, type Element } from '../support/pages.ts';

const validator = new HtmlValidate({
	root: true,
	extends: ['html-validate:standard', 'html-validate:a11y'],
	// The search dialog shows results while somebody types: its form has nothing to submit.
	rules: { 'wcag/h32': 'off' },
});

/** The sites in their main language, and one in its other. */
const sites = inject('sites').flatMap((site) => {
	const main = { ...site, headers: join(site.dist, '_headers') };
	const english = { dist: join(site.dist, 'en'), base: `${site.base}en/`, dir: 'ltr' };
	return site.name === 'nakheel' ? [main, { ...main, name: 'nakheel in English', ...english }] : [main];
});

describe.each(sites)('every page of $name', (site) => {
	const pages = pagesOf(site);

	test('is valid HTML', async () => {
		const reports = await Promise.all(pages.map(({ html, file }) => validator.validateString(html, file)));
		const faults = reports.flatMap(({ results }) =>
			results.flatMap(({ filePath, messages }) =>
				messages.map(
					({ ruleId, message, line, column }) => `${filePath}:${line}:${column} ${ruleId}: ${message}`,
				),
			),
		);
		expect(faults).toEqual([]);
	});

	test('that is a guide has words in every heading, question and column, and something in every table', () => {
		const inside = (element: Element, tag: string): boolean =>
			element.childNodes.some((child) => 'tagName' in child && (child.tagName === tag || inside(child, tag)));
		const isEmpty = (element: Element) =>
			/^(?:h[1-6]|summary|th|legend|caption)$/.test(element.tagName)
				? textOf(element).trim() === ''
				: element.tagName === 'table' && inside(element, 'th') && !inside(element, 'td');
		const guides = pages.filter(({ file }) => file.startsWith('guides/'));
		expect(guides.length).toBeGreaterThan(20);
		const empty = guides.flatMap(({ file, elements }) =>
			elements.filter(isEmpty).map(({ tagName }) => `${file}: ${tagName}`),
		);
		expect(empty).toEqual([]);
	});

	test('puts a blank between words and the link, button or remark after them', () => {
		const glued = pages.flatMap(({ file, elements }) =>
			elements
				.filter(({ tagName }) => ['a', 'button', 'small'].includes(tagName))
				.flatMap((element) => {
					const childNodes = element.parentNode?.childNodes ?? [];
					const before = childNodes[childNodes.indexOf(element) - 1];
					const words = before === undefined ? '' : textOf(before);
					const isRun = ['#text', 'span', 'b'].includes(before?.nodeName ?? '');
					const isGlued = isRun && /[\p{L}.!?…]$/u.test(words) && textOf(element) !== '';
					return isGlued ? `${file}: ${words.slice(-20)}|${textOf(element).slice(0, 20)}` : [];
				}),
		);
		expect(glued).toEqual([]);
	});

	test('has no link that leads nowhere', () => {
		expect(pages.length).toBeGreaterThan(20);
		expect(deadLinks(site, pages)).toEqual([]);
	});

	test('has one title, one h1 and a description of its own', () => {
		for (const { file, elements } of pages) {
			const all = (tag: string) => elements.filter(({ tagName }) => tagName === tag);
			const description = all('meta').find((meta) => attribute(meta, 'name') === 'description');
			expect({ file, h1: all('h1').length, title: all('title').length }).toEqual({ file, h1: 1, title: 1 });
			expect(attribute(description!, 'content'), file).not.toBe('');
		}
		const titles = pages.map(({ elements }) => textOf(elements.find(({ tagName }) => tagName === 'title')!));
		expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
	});

	test('has no id twice', () => {
		const twice = pages.flatMap(({ file, elements }) => {
			const ids = elements.map((element) => attribute(element, 'id')).filter((id) => id !== undefined);
			return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${file}: ${id}`);
		});
		expect(twice).toEqual([]);
	});

	test('has one inline style sheet, the same on all, and no other code in the page', () => {
		expect(pages.flatMap(inlineCode)).toEqual([]);
		const sheets = pages.map(({ elements }) =>
			elements.filter(({ tagName }) => tagName === 'style').map((style) => style.childNodes),
		);
		expect(new Set(sheets.map((found) => found.length))).toEqual(new Set([1]));
		const texts = pages.map(({ html }) => /<style>([\s\S]*?)<\/style>/.exec(html)?.[1]);
		expect(new Set(texts)).toHaveLength(1);
	});

	test('names the policy that _headers names, before anything it governs', () => {
		const rules = readHeaders(readFileSync(site.headers, 'utf8'));
		const header = rules[0]?.headers.find(([name]) => name === 'Content-Security-Policy')?.[1] ?? '';
		const hash = styleHashOf(pages[0]!.html);
		expect(header).toContain(` '${hash}'`);
		// The style sheets of other languages are named beside it.
		const own = header.replace(/ 'sha256-[^']+'/g, (other) => (other === ` '${hash}'` ? other : ''));
		for (const { file, elements } of pages) {
			const head = elements.filter(({ parentNode }) => parentNode?.nodeName === 'head');
			const at = head.findIndex((element) => attribute(element, 'http-equiv') === 'Content-Security-Policy');
			expect(`${attribute(head[at]!, 'content')}; frame-ancestors 'none'`, file).toBe(own);
			expect(
				head.slice(0, at).map(({ tagName }) => tagName),
				file,
			).toEqual(['meta']);
		}
	});

	test('says its language, its direction and its address', () => {
		for (const { file, path, elements } of pages) {
			const html = elements.find(({ tagName }) => tagName === 'html')!;
			const canonical = elements.find((element) => attribute(element, 'rel') === 'canonical');
			expect({ file, dir: attribute(html, 'dir') }).toEqual({ file, dir: site.dir });
			expect(attribute(html, 'lang'), file).toMatch(/^[a-z]{2}/);
			if (path !== '/404.html')
				expect(new URL(attribute(canonical!, 'href')!).pathname, file).toMatch(
					new RegExp(`^${site.base}(?:en/)?${path.slice(1)}$`),
				);
		}
	});
});

describe.each(sites)('the search dialog of $name', (site) => {
	const html = readFileSync(join(site.dist, partial), 'utf8');
	const dialog = readPage(partial, html);

	test('is one element and nothing of a page around it', () => {
		expect(html.trim()).toMatch(/^<dialog [^]*<\/dialog>$/);
		expect(html).not.toMatch(/<(?:!doctype|html|head|body|script|style|link|meta)\b/i);
		expect(inlineCode(dialog)).toEqual([]);
	});

	test('is valid HTML wherever it is put', async () => {
		const page = `<!doctype html>\n<html lang="en"><head><title>T</title></head><body>${html}</body></html>`;
		const { results } = await validator.validateString(page);
		expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
	});

	test('has no id that a page has, and no link that leads nowhere', () => {
		const ids = (page: typeof dialog) =>
			page.elements.map((element) => attribute(element, 'id')).filter((id) => id !== undefined);
		const own = ids(dialog);
		expect(new Set(own)).toHaveLength(own.length);
		// The search page has a field of its own, and no dialog.
		const others = pagesOf(site).filter(({ path }) => path !== '/search/');
		expect(others.flatMap((page) => ids(page).filter((id) => own.includes(id)))).toEqual([]);
		expect(deadLinks(site, [...pagesOf(site), dialog])).toEqual([]);
	});
});

test('all three sites are looked at', () => {
	expect(inject('sites').map(({ name, dir }) => `${name} ${dir}`)).toEqual([
		'callback ltr',
		'ember ltr',
		'nakheel rtl',
	]);
});
