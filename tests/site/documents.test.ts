import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { strFromU8, unzipSync } from 'fflate';
import { fromHtml } from 'hast-util-from-html';
import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import { describe, expect, inject, test } from 'vitest';
import { filesIn, mainFilesIn } from '../support/sites.ts';

/** Every element of a page. */
function elementsOf(html: string): Element[] {
	const found: Element[] = [];
	visit(fromHtml(html), 'element', (node) => void found.push(node));
	return found;
}

describe.each(inject('sites'))('The handbook of $name', ({ dist, base }) => {
	const page = () => readFileSync(join(dist, 'handbook/index.html'), 'utf8');

	test('has every id once, and all links inside it lead somewhere', () => {
		const elements = elementsOf(page());
		const ids = elements.flatMap(({ properties: { id } }) => (typeof id === 'string' ? [id] : []));
		expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
		const targets = elements.flatMap(({ properties: { href } }) =>
			typeof href === 'string' && href.startsWith('#') ? [href.slice(1)] : [],
		);
		expect(targets.length).toBeGreaterThan(100);
		expect(targets.filter((to) => !ids.includes(to))).toEqual([]);
	});

	test('holds every guide of the site once', () => {
		const chapters = elementsOf(page()).filter(({ properties: { className } }) =>
			className?.includes('chapter'),
		);
		const guides = [...mainFilesIn(dist).keys()]
			.flatMap((path) => /^guides\/([^/]+)\/index\.html$/.exec(path)?.[1] ?? [])
			.sort();
		expect(chapters.map(({ properties: { id } }) => id).sort()).toEqual(guides);
	});

	test('is not shown by search engines in place of its guides', () => {
		expect(page()).toContain('<meta name="robots" content="noindex"');
	});

	test('has every file that it and other pages link to', () => {
		const files = new Set(filesIn(dist).keys());
		const linked = [...files]
			.filter((path) => path.endsWith('.html'))
			.flatMap((path) => [
				...readFileSync(join(dist, path), 'utf8').matchAll(/href="([^"]+\.(?:pdf|epub))"/g),
			])
			.map(([, to = '']) => to.slice(base.length));
		expect(new Set(linked).size).toBeGreaterThan(0);
		expect([...new Set(linked)].filter((path) => !files.has(path))).toEqual([]);
	});
});

describe.each(inject('sites'))('E-books of $name', ({ dist }) => {
	const books = [...filesIn(dist)].filter(([path]) => path.endsWith('.epub'));

	test.each(books)('%s is sound', async (_, file) => {
		const { messages } = await EpubCheck.validate(file);
		const faults = messages.filter(({ severity }) => severity !== 'usage' && severity !== 'info');
		expect(faults).toEqual([]);
		const texts = Object.entries(unzipSync(file)).filter(([name]) => name.endsWith('.xhtml'));
		for (const [name, text] of texts) {
			expect(strFromU8(text), name).not.toMatch(/<(?:script|button|input|callback-)|\son[a-z]+=|style="/);
		}
	});
});
